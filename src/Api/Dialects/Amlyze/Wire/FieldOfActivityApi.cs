namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldOfActivityApi of fields.json, as sent.</summary>
public sealed record FieldOfActivityApi
{
    /// <summary>employment.</summary>
    public FieldEmploymentApi? Employment { get; init; }

    /// <summary>other.</summary>
    public FieldOtherApi? Other { get; init; }

    /// <summary>pension.</summary>
    public FieldPensionApi? Pension { get; init; }

    /// <summary>student.</summary>
    public FieldStudentApi? Student { get; init; }
}
