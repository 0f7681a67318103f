using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>How a factor's points came about.</summary>
public enum FactorBasis
{
    /// <summary>By the values the customer has.</summary>
    [Code("values")]
    Values,

    /// <summary>By what the rule set says of missing data.</summary>
    [Code("missing")]
    Missing,

    /// <summary>The factor does not look at customers of this type.</summary>
    [Code("notApplicable")]
    NotApplicable,
}

/// <summary>One factor of an assessment.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Values">The raw values, each once, in ordinal order.</param>
/// <param name="Basis">How its points came about.</param>
/// <param name="Points">Its points, 0 to 100; of several values the worst counts.</param>
/// <param name="Weight">What it counts in its family, in basis points: its weight, or in a family that takes the maximum all for the first factor with the highest points, nothing for the others.</param>
/// <param name="Contribution">Its part of the total, in 10^-8 points: points × weight × the family's weight.</param>
public sealed record FactorScore(Factor Factor, IReadOnlyList<string> Values, FactorBasis Basis, int Points, int Weight, long Contribution)
{
    /// <summary>Whether the missing data needs a person.</summary>
    public bool IsBlocked => Basis == FactorBasis.Missing && Factor.Missing == MissingData.Block;
}

/// <summary>One family of an assessment.</summary>
/// <param name="Family">The family.</param>
/// <param name="Score">Its score, in ten-thousandths of a point.</param>
/// <param name="Contribution">Its part of the total, in 10^-8 points: score × weight.</param>
public sealed record FamilyScore(Family Family, long Score, long Contribution);
