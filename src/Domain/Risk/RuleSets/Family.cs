namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A family of factors and its weight.</summary>
/// <param name="Name">The family.</param>
/// <param name="Weight">The weight in the total, in basis points.</param>
/// <param name="Combination">The way its factors are combined into its score.</param>
/// <param name="Factors">The factors, in the document's order.</param>
public sealed record Family(RiskFamily Name, int Weight, Combination Combination, IReadOnlyList<Factor> Factors);
