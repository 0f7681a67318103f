using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Stores a time that the database compares as the ticks of UTC: SQLite keeps times as text, and EF Core does not compare those.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
