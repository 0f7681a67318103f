namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>A person's employment (fields.json, FieldEmploymentApi).</summary>
public sealed record Employment
{
    /// <summary>The employer.</summary>
    public string? EmployerTitle { get; init; }

    /// <summary>The position.</summary>
    public string? EmploymentPositionDescription { get; init; }

    /// <summary>Whether employed.</summary>
    public bool? IsEmployee { get; init; }

    /// <summary>Whether self-employed.</summary>
    public bool? IsSelfEmployed { get; init; }

    /// <summary>Whether unemployed.</summary>
    public bool? IsUnemployed { get; init; }
}
