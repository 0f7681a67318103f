namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>A person's studies (fields.json, FieldStudentApi).</summary>
public sealed record Studies
{
    /// <summary>Whether the person is a student.</summary>
    public bool? IsStudent { get; init; }

    /// <summary>The school.</summary>
    public string? HigherSchoolTitle { get; init; }

    /// <summary>The country of the school: code of classifier country.</summary>
    public string? HigherSchoolCountry { get; init; }
}
