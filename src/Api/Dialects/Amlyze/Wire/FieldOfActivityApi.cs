using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The occupation of a person.</summary>
public sealed record FieldOfActivityApi
{
    /// <summary>employment.</summary>
    public Part<FieldEmploymentApi> Employment { get; set; }

    /// <summary>other.</summary>
    public Part<FieldOtherApi> Other { get; set; }

    /// <summary>pension.</summary>
    public Part<FieldPensionApi> Pension { get; set; }

    /// <summary>student.</summary>
    public Part<FieldStudentApi> Student { get; set; }
}
