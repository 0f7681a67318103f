namespace Onboarding.UnitTests.Dialects.Amlyze.Published;

/// <summary>The published tables of requests.</summary>
public enum PublishedForm
{
    /// <summary>A customer, by the tables of HEAD.</summary>
    Customer,

    /// <summary>A customer, by the table of 2023-09-07.</summary>
    Customer2023,

    /// <summary>A lead.</summary>
    Lead,

    /// <summary>A simplified customer.</summary>
    Simplified,
}
