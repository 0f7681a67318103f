using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Stores a time that queries compare as UTC ticks: SQLite stores times as text, and EF Core does not translate comparisons of those.
/// </summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
