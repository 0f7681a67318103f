using System.Numerics;

namespace Onboarding.Load.Running;

/// <summary>
/// Counts durations in nanoseconds. Each power of two is divided into 128 equal steps, so a reported value differs from the true one by less than 0.4 %; the
/// highest is exact. Not thread-safe: each thread has its own, and <see cref="Add"/> combines them.
/// </summary>
public sealed class Histogram
{
    private const int Bits = 7;
    private const int Steps = 1 << Bits;

    private readonly long[] _counts = new long[(64 - Bits) * Steps];

    /// <summary>The number of recorded durations.</summary>
    public long Total { get; private set; }

    /// <summary>The highest duration, exactly.</summary>
    public long Highest { get; private set; }

    /// <summary>Counts one duration.</summary>
    public void Record(long nanoseconds)
    {
        var value = Math.Max(0, nanoseconds);
        _counts[Index(value)]++;
        Total++;
        Highest = Math.Max(Highest, value);
    }

    /// <summary>Adds the counts of another histogram.</summary>
    public void Add(Histogram other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        Total += other.Total;
        Highest = Math.Max(Highest, other.Highest);
    }

    /// <summary>Returns the duration that a share of all durations (0 to 1) does not exceed; 0 if none was recorded.</summary>
    public long At(double share)
    {
        var left = Math.Max(1, (long)Math.Ceiling(share * Total));
        for (var i = 0; i < _counts.Length; i++)
        {
            left -= _counts[i];
            if (left <= 0)
            {
                return Math.Min(Middle(i), Highest);
            }
        }

        return Highest;
    }

    private static int Index(long value)
    {
        // Below 2^8 every value has its own step; from there on the seven bits after the leading one select the step.
        var shift = Math.Max(0, BitOperations.Log2((ulong)value | 1) - Bits);
        return (shift << Bits) + (int)(value >> shift);
    }

    private static long Middle(int index)
    {
        var shift = Math.Max(0, (index >> Bits) - 1);
        var least = (long)(index - (shift << Bits)) << shift;
        return least + ((1L << shift) / 2);
    }
}
