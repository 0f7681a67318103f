namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>An occupation other than employment, retirement and studies (fields.json, FieldOtherApi).</summary>
public sealed record OtherOccupation
{
    /// <summary>Whether the person has another occupation.</summary>
    public bool? IsOtherStatus { get; init; }

    /// <summary>The description of the occupation.</summary>
    public string? OtherStatusDescription { get; init; }
}
