using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>How points become a family's score and each factor's contribution.</summary>
internal static class FamilyMath
{
    /// <summary>The score of a family in which each factor has these points, and what each factor counts and adds.</summary>
    public static (FamilyScore Score, IEnumerable<(Factor Factor, int Weight, long Contribution)> Weights) Combine(Family family, Func<Factor, int> points)
    {
        // Of several with the highest points the first stands for the family, so that contributions add up and are always the same.
        var highest = family.Combination == Combination.Maximum ? family.Factors.MaxBy(points) : null;
        int Weight(Factor factor) => family.Combination == Combination.WeightedMean ? factor.Weight : ReferenceEquals(factor, highest) ? Scale.WholeWeight : 0;

        var score = family.Factors.Sum(factor => (long)points(factor) * Weight(factor));
        return (
            new(family, score, score * family.Weight),
            [.. family.Factors.Select(factor => (factor, Weight(factor), (long)points(factor) * Weight(factor) * family.Weight))]);
    }
}
