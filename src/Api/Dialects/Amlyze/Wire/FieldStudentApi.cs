using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A person's studies.</summary>
public sealed record FieldStudentApi
{
    /// <summary>The country of the school.</summary>
    public string? HigherSchoolCountry { get; set; }

    /// <summary>The name of the school.</summary>
    public string? HigherSchoolTitle { get; set; }

    /// <summary>Whether the person studies.</summary>
    [TextOf(typeof(bool))]
    public string? IsStudent { get; set; }
}
