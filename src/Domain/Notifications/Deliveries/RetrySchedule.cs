namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>
/// The schedule of retries. Each pause is four times as long as the one before, at most twelve hours, and is shortened at random to 60 to 100 % so
/// that many deliveries do not retry at once. The pause that the receiver requests is observed, up to one day. The last attempt is made when the
/// total time is over.
/// </summary>
/// <param name="FirstPause">The maximum first pause.</param>
/// <param name="TotalTime">The total time from the first attempt on.</param>
public sealed record RetrySchedule(TimeSpan FirstPause, TimeSpan TotalTime)
{
    private const double Growth = 4;
    private const double MinFactor = 0.6;
    private static readonly TimeSpan MaxPause = TimeSpan.FromHours(12);
    private static readonly TimeSpan MaxRequestedPause = TimeSpan.FromDays(1);

    /// <summary>Returns the time of the next attempt; null if the total time is over.</summary>
    /// <param name="failures">The number of failed attempts, from 1.</param>
    /// <param name="began">The time of the first attempt.</param>
    /// <param name="now">The time of the last failure.</param>
    /// <param name="requested">The pause that the receiver requests.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    public DateTimeOffset? Next(int failures, DateTimeOffset began, DateTimeOffset now, TimeSpan? requested, double chance)
    {
        var end = began + TotalTime;
        if (now >= end)
        {
            return null;
        }

        // More than a hundred failures would exceed the range of a time span.
        var pause = Math.Min(FirstPause.TotalSeconds * Math.Pow(Growth, Math.Min(failures, 100) - 1), MaxPause.TotalSeconds);
        var wait = Math.Max(
            pause * (MinFactor + ((1 - MinFactor) * chance)), Math.Min((requested ?? TimeSpan.Zero).TotalSeconds, MaxRequestedPause.TotalSeconds));
        var next = now + TimeSpan.FromSeconds(wait);
        return next < end ? next : end;
    }
}
