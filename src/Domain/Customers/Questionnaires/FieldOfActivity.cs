namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The occupation of a person (fields.json, FieldOfActivityApi); INDIVIDUAL only.</summary>
public sealed record FieldOfActivity
{
    /// <summary>The employment.</summary>
    public Employment? Employment { get; init; }

    /// <summary>Another occupation.</summary>
    public OtherOccupation? Other { get; init; }

    /// <summary>The retirement.</summary>
    public Pension? Pension { get; init; }

    /// <summary>The studies.</summary>
    public Studies? Student { get; init; }
}
