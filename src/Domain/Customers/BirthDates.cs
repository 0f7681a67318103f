using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>The rule of dates of birth, for customers and related entities, whichever API states them.</summary>
public static class BirthDates
{
    /// <summary>The earliest year: an earlier one is a mistake or stands for an unknown date.</summary>
    public const int FirstYear = 1900;

    private static readonly TimeSpan EasternmostOffset = TimeSpan.FromHours(14);

    /// <summary>Returns the latest day that is not in the future anywhere: the current day at UTC+14.</summary>
    public static DateOnly LastDay(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(EasternmostOffset).Date);

    /// <summary>Returns whether a person can have been born then: in 1900 or later, and not in the future. Null is possible.</summary>
    /// <param name="date">The date of birth.</param>
    /// <param name="lastDay">The latest day that is not in the future.</param>
    public static bool IsPossible(PartialDate? date, DateOnly lastDay) => date is not { } born || (born.Year >= FirstYear && born.First <= lastDay);
}
