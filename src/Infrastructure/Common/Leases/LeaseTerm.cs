namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>The time for which a lease was acquired or renewed.</summary>
/// <param name="Until">The end by the clock, as stored in the database for other instances.</param>
/// <param name="Duration">The length.</param>
/// <param name="BeganAt">
/// The time stamp from before the statement that acquired or renewed the lease. So a statement that takes long does not make the term longer.
/// </param>
internal sealed record LeaseTerm(DateTimeOffset Until, TimeSpan Duration, long BeganAt)
{
    /// <summary>Returns a term that begins now.</summary>
    public static LeaseTerm Begin(TimeSpan duration, TimeProvider clock)
    {
        var beganAt = clock.GetTimestamp();
        return new(clock.GetUtcNow() + duration, duration, beganAt);
    }

    /// <summary>
    /// Returns the time that is left: by the clock or by the time stamp, whichever is shorter. The clock may be set back, and the time stamp may
    /// stand still while a virtual machine is suspended.
    /// </summary>
    public TimeSpan Remaining(TimeProvider clock)
    {
        var (byClock, byTimestamp) = (Until - clock.GetUtcNow(), Duration - clock.GetElapsedTime(BeganAt));
        return byClock < byTimestamp ? byClock : byTimestamp;
    }
}
