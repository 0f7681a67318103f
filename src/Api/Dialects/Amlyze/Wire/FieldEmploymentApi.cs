using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A person's employment.</summary>
public sealed record FieldEmploymentApi
{
    /// <summary>The name of the employer.</summary>
    public string? EmployerTitle { get; set; }

    /// <summary>The position at the employer.</summary>
    public string? EmploymentPositionDescription { get; set; }

    /// <summary>Whether the person is employed.</summary>
    [TextOf(typeof(bool))]
    public string? IsEmployee { get; set; }

    /// <summary>Whether the person is self-employed.</summary>
    [TextOf(typeof(bool))]
    public string? IsSelfEmployed { get; set; }

    /// <summary>Whether the person is unemployed.</summary>
    [TextOf(typeof(bool))]
    public string? IsUnemployed { get; set; }
}
