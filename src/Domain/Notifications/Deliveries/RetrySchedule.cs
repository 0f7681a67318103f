namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>
/// When a failed delivery is tried again: after the first pause, then four times as long each time, up to twelve hours, always 60 to 100 % of that by
/// chance, so that many do not come back at once; never before the receiver asks for it, for up to a day; for the last time when the whole time is up.
/// </summary>
/// <param name="First">The longest first pause.</param>
/// <param name="Whole">How long it is tried from the first try on.</param>
public sealed record RetrySchedule(TimeSpan First, TimeSpan Whole)
{
    private const double Growth = 4;
    private const double Least = 0.6;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    /// <summary>When to try again; nothing if the whole time is up.</summary>
    /// <param name="failures">How many tries have failed, from 1.</param>
    /// <param name="began">When the first was made.</param>
    /// <param name="now">When the last failed.</param>
    /// <param name="asked">What the receiver asked for.</param>
    /// <param name="chance">From 0 to 1.</param>
    public DateTimeOffset? Next(int failures, DateTimeOffset began, DateTimeOffset now, TimeSpan? asked, double chance)
    {
        var end = began + Whole;
        if (now >= end)
        {
            return null;
        }

        // Beyond a hundred failures the power would leave the range of a time.
        var pause = Math.Min(First.TotalSeconds * Math.Pow(Growth, Math.Min(failures, 100) - 1), Longest.TotalSeconds);
        var wait = Math.Max(pause * (Least + ((1 - Least) * chance)), Math.Min((asked ?? TimeSpan.Zero).TotalSeconds, LongestAsked.TotalSeconds));
        var next = now + TimeSpan.FromSeconds(wait);
        return next < end ? next : end;
    }
}
