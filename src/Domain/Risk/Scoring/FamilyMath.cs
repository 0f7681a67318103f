using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>Computes a family's score and each factor's contribution from the points.</summary>
internal static class FamilyMath
{
    /// <summary>Returns the score of a family for the factors' points, and the weight and contribution of each factor.</summary>
    public static (
        FamilyScore Score, IEnumerable<(Factor Factor, int Weight, long Contribution)> Weights) Combine(Family family, Func<Factor, int> points)
    {
        // Of several factors with the highest points only the first counts, so that the contributions add up and the result is deterministic.
        var highest = family.Combination == Combination.Maximum ? family.Factors.MaxBy(points) : null;
        int Weight(Factor factor) =>
            family.Combination == Combination.WeightedMean ? factor.Weight : ReferenceEquals(factor, highest) ? Scale.WholeWeight : 0;

        var score = family.Factors.Sum(factor => (long)points(factor) * Weight(factor));
        return (
            new(family, score, score * family.Weight),
            [.. family.Factors.Select(factor => (factor, Weight(factor), (long)points(factor) * Weight(factor) * family.Weight))]);
    }
}
