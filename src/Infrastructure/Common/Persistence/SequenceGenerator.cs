using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Creates numbers as microseconds since the start of 2025, or one more than the last number if two fall into the same microsecond: below 2^53 until
/// the year 2310. If another instance created the same number, the unit of work runs again and gets a later one.
/// </summary>
internal sealed class SequenceGenerator(TimeProvider clock) : ISequenceGenerator
{
    private long _last;

    /// <summary>Returns the lowest number that can be created at a time; lower numbers are older.</summary>
    public static long From(DateTimeOffset time) => SequenceTime.From(time);

    /// <summary>Returns the time at which a number was created, approximately.</summary>
    public static DateTimeOffset TimeOf(long number) => SequenceTime.TimeOf(number);

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
