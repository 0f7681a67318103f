using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets.Checks;

/// <summary>
/// The totals that customers of one type can have by a rule set, every factor taking any of its possible points by itself. A family that
/// takes the maximum has any points one of its factors can have, from the highest of their lowest on.
/// </summary>
internal sealed class AttainableTotals
{
    // Bands are wide beside single steps, so a search ends after a few dozen looks; one that does not is a set of odd numbers.
    private const int MostLooks = 1_000_000;

    private readonly long[][] _segments;
    private readonly long[] _lowest;
    private readonly long[] _highest;
    private int _looks;

    public AttainableTotals(RuleSet set, EntityType type)
    {
        _segments = [.. set.Families.SelectMany(family => Steps(family, type)).OrderByDescending(step => step[^1] - step[0])];
        _lowest = new long[_segments.Length + 1];
        _highest = new long[_segments.Length + 1];
        for (var i = _segments.Length - 1; i >= 0; i--)
        {
            _lowest[i] = _lowest[i + 1] + _segments[i][0];
            _highest[i] = _highest[i + 1] + _segments[i][^1];
        }
    }

    /// <summary>The lowest total.</summary>
    public long Lowest => _lowest[0];

    /// <summary>The highest total.</summary>
    public long Highest => _highest[0];

    /// <summary>Whether a total from one on and below another was found.</summary>
    public bool AnyFrom(long from, long below)
    {
        _looks = 0;
        return Search(0, 0, from, below);
    }

    private bool Search(int step, long sum, long from, long below)
    {
        var (lowest, highest) = (sum + _lowest[step], sum + _highest[step]);
        if (highest < from || lowest >= below || ++_looks > MostLooks)
        {
            return false;
        }

        return lowest >= from || highest < below || _segments[step].Any(one => Search(step + 1, sum + one, from, below));
    }

    private static IEnumerable<long[]> Steps(Family family, EntityType type)
    {
        int[][] points = [.. family.Factors.Select(factor => Possible(factor, type))];
        if (points.Length == 0)
        {
            return [];
        }

        return family.Combination == Combination.WeightedMean
            ? family.Factors.Zip(points, (factor, possible) => Scaled(possible, (long)factor.Weight * family.Weight))
            : [Scaled(points.SelectMany(one => one).Where(one => one >= points.Max(possible => possible[0])), (long)Scale.WholeWeight * family.Weight)];
    }

    private static int[] Possible(Factor factor, EntityType type) =>
        factor.AppliesTo is { } other && other != type ? [0] : [.. factor.PossiblePoints];

    private static long[] Scaled(IEnumerable<int> points, long weight) => [.. points.Select(one => one * weight).Distinct().Order()];
}
