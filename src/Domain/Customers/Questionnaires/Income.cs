namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Income, turnover and wealth.</summary>
public sealed record Income
{
    /// <summary>Free text (incomeSourceDescription).</summary>
    public string? Description { get; init; }

    /// <summary>Where income comes from.</summary>
    public IReadOnlyList<IncomeSource>? Sources { get; init; }

    /// <summary>Turnover the customer declares.</summary>
    public IReadOnlyList<DeclaredTurnover>? Turnovers { get; init; }

    /// <summary>Where wealth comes from.</summary>
    public IReadOnlyList<SourceOfWealth>? Wealth { get; init; }
}
