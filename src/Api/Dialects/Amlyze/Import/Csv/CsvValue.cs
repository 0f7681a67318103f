using System.Globalization;

namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>A value of the customer that a row becomes.</summary>
/// <param name="Column">The index of its column; null for a constant.</param>
/// <param name="Constant">The constant.</param>
internal sealed record CsvValue(int? Column, string? Constant)
{
    /// <summary>Whether the field is a date.</summary>
    public bool IsDate { get; init; }

    /// <summary>The format of dates in the file; null for ISO 8601.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The value that each text in the file stands for; null if texts stand for themselves.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>
    /// Returns the value in a row, in the form that the contract has for it. A text that cannot be read stays, and is rejected later.
    /// </summary>
    public string Of(IReadOnlyList<string> row)
    {
        var text = Column is { } column ? row[column] : Constant!;
        return Values is not null && Values.TryGetValue(text.Trim(), out var meant) ? meant
            : IsDate && DateFormat is { } format
                && DateOnly.TryParseExact(text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("O", CultureInfo.InvariantCulture) : text;
    }
}
