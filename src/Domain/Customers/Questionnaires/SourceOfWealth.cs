namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One source of wealth (fields.json, SourceOfWealthApi).</summary>
public sealed record SourceOfWealth
{
    /// <summary>Code of classifier sourceOfWealth; mandatory.</summary>
    public string? Code { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>A comment, free text.</summary>
    public string? Comment { get; init; }
}
