namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldEmploymentApi of fields.json, as sent.</summary>
public sealed record FieldEmploymentApi
{
    /// <summary>employerTitle, string.</summary>
    public string? EmployerTitle { get; init; }

    /// <summary>employmentPositionDescription, string.</summary>
    public string? EmploymentPositionDescription { get; init; }

    /// <summary>isEmployee, boolean.</summary>
    public string? IsEmployee { get; init; }

    /// <summary>isSelfEmployed, boolean.</summary>
    public string? IsSelfEmployed { get; init; }

    /// <summary>isUnemployed, boolean.</summary>
    public string? IsUnemployed { get; init; }
}
