namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A family of factors and what it counts for.</summary>
/// <param name="Name">Which family.</param>
/// <param name="Weight">Its part of the total, in basis points.</param>
/// <param name="Combination">How its factors become its score.</param>
/// <param name="Factors">Its factors, in the document's order.</param>
public sealed record Family(RiskFamily Name, int Weight, Combination Combination, IReadOnlyList<Factor> Factors);
