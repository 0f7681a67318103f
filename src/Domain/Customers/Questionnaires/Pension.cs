namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>A person's retirement (fields.json, FieldPensionApi).</summary>
public sealed record Pension
{
    /// <summary>Whether retired.</summary>
    public bool? IsPensioner { get; init; }

    /// <summary>The country that pays the pension: code of classifier country.</summary>
    public string? PensionCountry { get; init; }
}
