namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One field of business (fields.json, ActivityApi).</summary>
public sealed record Activity
{
    /// <summary>Code of classifier activityType; mandatory.</summary>
    public string? ActivityType { get; init; }

    /// <summary>Its part of the income, in percent.</summary>
    public long? IncomePercentage { get; init; }
}
