using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldEmploymentApi of fields.json, as sent.</summary>
public sealed record FieldEmploymentApi
{
    /// <summary>employerTitle, string.</summary>
    public string? EmployerTitle { get; set; }

    /// <summary>employmentPositionDescription, string.</summary>
    public string? EmploymentPositionDescription { get; set; }

    /// <summary>isEmployee, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsEmployee { get; set; }

    /// <summary>isSelfEmployed, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsSelfEmployed { get; set; }

    /// <summary>isUnemployed, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsUnemployed { get; set; }
}
