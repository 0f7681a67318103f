namespace Onboarding.Domain.Common;

/// <summary>The times in the numbers that the service assigns: a number is the microseconds since the start of 2025.</summary>
public static class SequenceTime
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the lowest number that can be assigned at a time; lower numbers are older.</summary>
    public static long From(DateTimeOffset time) => (time - Epoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Returns the time at which a number was assigned, approximately.</summary>
    public static DateTimeOffset TimeOf(long number) => Epoch.AddTicks(number * TimeSpan.TicksPerMicrosecond);
}
