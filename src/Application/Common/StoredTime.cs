using System.Globalization;

namespace Onboarding.Application.Common;

/// <summary>The time as it is stored: UTC, to the microsecond, so that what was written comes back equal from every database.</summary>
public static class StoredTime
{
    /// <summary>Now, cut to the microsecond.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>An instant as text: ISO 8601, UTC, to the microsecond.</summary>
    public static string InMicroseconds(this DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day it is now, in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
