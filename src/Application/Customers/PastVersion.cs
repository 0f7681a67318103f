namespace Onboarding.Application.Customers;

/// <summary>A version that was replaced. A class, since AutoMapper 8 cannot map from a type with generic interfaces, as records have.</summary>
public sealed class PastVersion
{
    /// <summary>Its number, from 1.</summary>
    public int Version { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public string ChangedBy { get; init; } = "";
}
