using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>A time that is compared by the database: the ticks of UTC, since SQLite keeps times as text and EF Core does not compare those.</summary>
internal sealed class TicksOfTime() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
