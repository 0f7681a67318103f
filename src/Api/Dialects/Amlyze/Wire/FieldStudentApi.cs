namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldStudentApi of fields.json, as sent.</summary>
public sealed record FieldStudentApi
{
    /// <summary>higherSchoolCountry, string of classifier country.</summary>
    public string? HigherSchoolCountry { get; init; }

    /// <summary>higherSchoolTitle, string.</summary>
    public string? HigherSchoolTitle { get; init; }

    /// <summary>isStudent, boolean.</summary>
    public string? IsStudent { get; init; }
}
