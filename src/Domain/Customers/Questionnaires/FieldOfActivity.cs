namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>What a person does (fields.json, FieldOfActivityApi); INDIVIDUAL only.</summary>
public sealed record FieldOfActivity
{
    /// <summary>Work.</summary>
    public Employment? Employment { get; init; }

    /// <summary>Something else.</summary>
    public OtherOccupation? Other { get; init; }

    /// <summary>Retirement.</summary>
    public Pension? Pension { get; init; }

    /// <summary>Studies.</summary>
    public Studies? Student { get; init; }
}
