namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The customer's income, turnover and wealth.</summary>
public sealed record Income
{
    /// <summary>Free text (incomeSourceDescription).</summary>
    public string? Description { get; init; }

    /// <summary>The sources of income.</summary>
    public IReadOnlyList<IncomeSource>? Sources { get; init; }

    /// <summary>The declared turnovers.</summary>
    public IReadOnlyList<DeclaredTurnover>? Turnovers { get; init; }

    /// <summary>The sources of wealth.</summary>
    public IReadOnlyList<SourceOfWealth>? Wealth { get; init; }
}
