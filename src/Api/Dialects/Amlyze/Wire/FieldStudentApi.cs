using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldStudentApi of fields.json, as sent.</summary>
public sealed record FieldStudentApi
{
    /// <summary>higherSchoolCountry, string of classifier country.</summary>
    public string? HigherSchoolCountry { get; set; }

    /// <summary>higherSchoolTitle, string.</summary>
    public string? HigherSchoolTitle { get; set; }

    /// <summary>isStudent, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsStudent { get; set; }
}
