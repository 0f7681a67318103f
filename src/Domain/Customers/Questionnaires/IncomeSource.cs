namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One source of income (fields.json, IncomeSourceApi).</summary>
public sealed record IncomeSource
{
    /// <summary>Code of classifier incomeSourceType; mandatory.</summary>
    public string? IncomeSourceType { get; init; }

    /// <summary>Its share of the income, in percent.</summary>
    public long? IncomePercentage { get; init; }

    /// <summary>Lower bound of the amount.</summary>
    public decimal? From { get; init; }

    /// <summary>Upper bound of the amount.</summary>
    public decimal? To { get; init; }
}
