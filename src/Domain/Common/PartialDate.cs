using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Domain.Common;

/// <summary>
/// A date of which the day, or the month and the day, may be unknown. Its text is YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601); as JSON it is that text.
/// Unknown parts are never filled in: the day of a month without a day is null.
/// </summary>
[JsonConverter(typeof(PartialDateConverter))]
public readonly record struct PartialDate
{
    private const string YearFormat = "yyyy";
    private const string MonthFormat = "yyyy-MM";
    private const string DayFormat = "yyyy-MM-dd";

    private readonly DateOnly _first;
    private readonly DatePrecision _precision;

    /// <summary>Creates a date from a day.</summary>
    public PartialDate(int year, int month, int day) : this(new DateOnly(year, month, day), DatePrecision.Day) { }

    private PartialDate(DateOnly first, DatePrecision precision) => (_first, _precision) = (first, precision);

    /// <summary>The known parts of the date.</summary>
    public DatePrecision Precision => _precision;

    /// <summary>The year.</summary>
    public int Year => _first.Year;

    /// <summary>The first day that the date may be.</summary>
    public DateOnly First => _first;

    /// <summary>The last day that the date may be.</summary>
    public DateOnly Last => _precision switch
    {
        DatePrecision.Day => _first,
        DatePrecision.Month => new(_first.Year, _first.Month, DateTime.DaysInMonth(_first.Year, _first.Month)),
        _ => new(_first.Year, 12, 31),
    };

    /// <summary>The day; null if only the month or the year is known.</summary>
    public DateOnly? Day => _precision == DatePrecision.Day ? _first : null;

    /// <summary>Converts a day.</summary>
    public static implicit operator PartialDate(DateOnly day) => FromDateOnly(day);

    /// <summary>Converts a day.</summary>
    public static PartialDate FromDateOnly(DateOnly day) => new(day, DatePrecision.Day);

    /// <summary>Reads a text; null if it is not a date of one of the three forms.</summary>
    public static PartialDate? Parse(string? text) => text?.Length switch
    {
        4 => Read(text, YearFormat, DatePrecision.Year),
        7 => Read(text, MonthFormat, DatePrecision.Month),
        10 => Read(text, DayFormat, DatePrecision.Day),
        _ => null,
    };

    /// <summary>Returns whether two dates may be the same day.</summary>
    public bool MayBe(PartialDate other) => First <= other.Last && other.First <= Last;

    /// <summary>Returns the text, in the form of its precision.</summary>
    public override string ToString() => _first.ToString(
        _precision switch { DatePrecision.Day => DayFormat, DatePrecision.Month => MonthFormat, _ => YearFormat }, CultureInfo.InvariantCulture);

    private static PartialDate? Read(string text, string format, DatePrecision precision) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new PartialDate(first, precision)
            : null;
}

/// <summary>The known parts of a date.</summary>
public enum DatePrecision
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>The month and the year.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,
}

/// <summary>Reads and writes a partial date as its text.</summary>
public sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.Parse(reader.GetString()) ?? throw new JsonException("The text is not a date.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
