using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The customer's income, turnover and wealth.</summary>
public sealed record Income
{
    /// <summary>Free text.</summary>
    [FormField("incomeSourceDescription")]
    public string? Description { get; init; }

    /// <summary>The sources of income.</summary>
    [FormField("listIncomeSource")]
    public IReadOnlyList<IncomeSource>? Sources { get; init; }

    /// <summary>The declared turnovers.</summary>
    [FormField("listDeclaredTurnover")]
    public IReadOnlyList<DeclaredTurnover>? Turnovers { get; init; }

    /// <summary>The sources of wealth.</summary>
    [FormField("listSourceOfWealth")]
    public IReadOnlyList<SourceOfWealth>? Wealth { get; init; }
}
