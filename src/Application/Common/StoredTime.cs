using System.Globalization;

namespace Onboarding.Application.Common;

/// <summary>Times as they are stored: UTC, to the microsecond, so that every database returns exactly what was written.</summary>
public static class StoredTime
{
    /// <summary>Returns the current time, truncated to the microsecond.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>Returns a time as text: ISO 8601, UTC, to the microsecond.</summary>
    public static string InMicroseconds(this DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns the current day in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
