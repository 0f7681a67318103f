using Onboarding.Application.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Microseconds since the start of 2025, or one more than the last where two fall into the same: below 2^53 until the year 2310.
/// After a meeting with another instance the unit of work asks again and gets a later one.
/// </summary>
internal sealed class SequenceGenerator(TimeProvider clock) : ISequenceGenerator
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _last;

    /// <summary>The lowest number that can be drawn at a time: what has a lower one is older.</summary>
    public static long From(DateTimeOffset time) => (time - Epoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>When a number was drawn, as near as it tells.</summary>
    public static DateTimeOffset TimeOf(long number) => Epoch.AddTicks(number * TimeSpan.TicksPerMicrosecond);

    public long Next()
    {
        var now = From(clock.GetUtcNow());
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
