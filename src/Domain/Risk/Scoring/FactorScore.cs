using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>The basis of a factor's points.</summary>
public enum FactorBasis
{
    /// <summary>The customer's values.</summary>
    [Code("values")]
    Values,

    /// <summary>The rule set's treatment of missing data.</summary>
    [Code("missing")]
    Missing,

    /// <summary>The factor does not apply to customers of this type.</summary>
    [Code("notApplicable")]
    NotApplicable,
}

/// <summary>The score of one factor.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Values">The distinct raw values, in ordinal order.</param>
/// <param name="Basis">The basis of the points.</param>
/// <param name="Points">The points, 0 to 100; the highest of several values.</param>
/// <param name="Weight">
/// The weight in the family, in basis points. In a weighted family it is the factor's weight. In a family that takes the maximum it is 10,000 for the
/// first factor with the highest points and 0 for the others.
/// </param>
/// <param name="Contribution">The part of the total, in 10^-8 points: points × weight × the family's weight.</param>
public sealed record FactorScore(Factor Factor, IReadOnlyList<string> Values, FactorBasis Basis, int Points, int Weight, long Contribution)
{
    /// <summary>Whether the missing data requires a person to decide.</summary>
    public bool IsBlocked => Basis == FactorBasis.Missing && Factor.Missing == MissingData.Block;
}

/// <summary>The score of one family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Score">The score, in 10^-4 points.</param>
/// <param name="Contribution">The part of the total, in 10^-8 points: score × weight.</param>
public sealed record FamilyScore(Family Family, long Score, long Contribution);
