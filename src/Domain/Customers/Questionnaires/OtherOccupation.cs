namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>An occupation that is none of the others (fields.json, FieldOtherApi).</summary>
public sealed record OtherOccupation
{
    /// <summary>Whether there is one.</summary>
    public bool? IsOtherStatus { get; init; }

    /// <summary>Which.</summary>
    public string? OtherStatusDescription { get; init; }
}
