using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets.Checks;

/// <summary>
/// The totals that a customer of one type can reach in a rule set, if every factor independently takes any of its possible points. A family that
/// takes the maximum can reach any points of one of its factors, from the highest of the factors' lowest points on.
/// </summary>
internal sealed class AttainableTotals
{
    // Bands are wide compared with single steps, so a normal search ends after a few dozen steps. The limit stops the search on unusual rule sets.
    private const int MaxSteps = 1_000_000;

    private readonly long[][] _segments;
    private readonly long[] _lowest;
    private readonly long[] _highest;
    private int _steps;

    public AttainableTotals(RuleSet set, EntityType type)
    {
        _segments = [.. set.Families.SelectMany(family => Segments(family, type)).OrderByDescending(segment => segment[^1] - segment[0])];
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

    /// <summary>Returns whether a total in the half-open range was found.</summary>
    public bool AnyFrom(long from, long below)
    {
        _steps = 0;
        return Search(0, 0, from, below);
    }

    private bool Search(int segment, long sum, long from, long below)
    {
        var (lowest, highest) = (sum + _lowest[segment], sum + _highest[segment]);
        if (highest < from || lowest >= below || ++_steps > MaxSteps)
        {
            return false;
        }

        return lowest >= from || highest < below || _segments[segment].Any(one => Search(segment + 1, sum + one, from, below));
    }

    private static IEnumerable<long[]> Segments(Family family, EntityType type)
    {
        int[][] points = [.. family.Factors.Select(factor => Possible(factor, type))];
        if (points.Length == 0)
        {
            return [];
        }

        return family.Combination == Combination.WeightedMean
            ? family.Factors.Zip(points, (factor, possible) => Scaled(possible, (long)factor.Weight * family.Weight))
            : [Scaled(points.SelectMany(one => one).Where(
                one => one >= points.Max(possible => possible[0])), (long)Scale.WholeWeight * family.Weight)];
    }

    private static int[] Possible(Factor factor, EntityType type) =>
        factor.AppliesTo is { } other && other != type ? [0] : [.. factor.PossiblePoints];

    private static long[] Scaled(IEnumerable<int> points, long weight) => [.. points.Select(one => one * weight).Distinct().Order()];
}
