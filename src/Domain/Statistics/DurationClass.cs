namespace Onboarding.Domain.Statistics;

/// <summary>
/// Classes of durations, each a tenth longer than the one before, from a minute on. Counts of classes can be added, and percentiles of the sum are
/// exact to a tenth.
/// </summary>
public static class DurationClass
{
    private const double Growth = 1.1;

    /// <summary>Returns the class of a duration, from 0.</summary>
    public static int Of(TimeSpan duration) => (int)Math.Ceiling(Math.Log(Math.Max(1, duration.TotalMinutes), Growth) - 1e-9);

    /// <summary>Returns the longest duration of a class.</summary>
    public static TimeSpan LongestOf(int durationClass) => TimeSpan.FromMinutes(Math.Pow(Growth, durationClass));

    /// <summary>
    /// Returns the duration that a part of all durations does not exceed, from the numbers of durations per class; null if there are none.
    /// </summary>
    /// <param name="counts">The number of durations of each class.</param>
    /// <param name="part">The part, above 0 and at most 1.</param>
    public static TimeSpan? Percentile(IReadOnlyDictionary<int, long> counts, double part)
    {
        var (needed, seen) = (part * counts.Values.Sum(), 0L);
        foreach (var (durationClass, count) in counts.OrderBy(one => one.Key))
        {
            seen += count;
            if (seen >= needed)
            {
                return LongestOf(durationClass);
            }
        }

        return null;
    }
}
