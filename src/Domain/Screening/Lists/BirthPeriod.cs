using System.Globalization;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>A birth date as precisely as it is known: a day, a month, a year or a range of years.</summary>
/// <param name="From">The first day that is possible.</param>
/// <param name="To">The last day that is possible.</param>
/// <param name="IsApproximate">Whether the source says that the date is approximate.</param>
public sealed record BirthPeriod(DateOnly From, DateOnly To, bool IsApproximate = false)
{
    /// <summary>Whether the day is known.</summary>
    public bool IsDay => From == To && !IsApproximate;

    /// <summary>Returns the period of a year.</summary>
    public static BirthPeriod Year(int year, bool isApproximate = false) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), isApproximate);

    /// <summary>Returns the period of a range of years.</summary>
    public static BirthPeriod Years(int from, int to, bool isApproximate = false) =>
        new(new DateOnly(Math.Min(from, to), 1, 1), new DateOnly(Math.Max(from, to), 12, 31), isApproximate);

    /// <summary>Returns the period of a month.</summary>
    public static BirthPeriod Month(int year, int month, bool isApproximate = false) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), isApproximate);

    /// <summary>Reads <c>1970</c>, <c>1970-01</c> or <c>1970-01-31</c>; null for everything else.</summary>
    public static BirthPeriod? Parse(string? text) => PartialDate.Parse(text?.Trim()) is { } date ? new(date.First, date.Last) : null;

    /// <inheritdoc/>
    public override string ToString() =>
        (IsApproximate ? "about " : string.Empty) + (From == To ? From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : From.Year == To.Year && From.Month == To.Month ? From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : From.Year == To.Year ? From.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From.Year} to {To.Year}"));
}
