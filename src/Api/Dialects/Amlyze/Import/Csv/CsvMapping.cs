using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>How the columns of a CSV file become the fields of a customer: the content of the file that <c>--map</c> names.</summary>
internal sealed record CsvMapping
{
    /// <summary>No mapping: the header has the names of the fields.</summary>
    public static readonly CsvMapping None = new();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The field of each column that has another name than its field; null leaves the column out.</summary>
    public Dictionary<string, string?> Columns { get; init; } = [];

    /// <summary>The values of fields that the file has no column for, the same in every record.</summary>
    public Dictionary<string, string> Constants { get; init; } = [];

    /// <summary>For a field, the value that each text in the file stands for.</summary>
    public Dictionary<string, Dictionary<string, string>> Values { get; init; } = [];

    /// <summary>The format of dates, such as <c>dd.MM.yyyy</c>; ISO 8601 is always accepted.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Reads a file. Throws <see cref="ImportFileException"/> if it is not such a mapping.</summary>
    public static CsvMapping Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var mapping = JsonSerializer.Deserialize<CsvMapping>(file, Json) is { Columns: not null, Constants: not null, Values: not null } read
                ? read : throw new ImportFileException($"The mapping {path} is empty.");
            return mapping.FieldWithoutText() is { } field
                ? throw new ImportFileException($"The mapping {path} has no text for {field}: null is only allowed in columns.") : mapping;
        }
        catch (JsonException failure)
        {
            throw new ImportFileException(
                $"The mapping {path} cannot be read at line {failure.LineNumber + 1}. It is a JSON object with the members columns, constants, "
                + "values and dateFormat.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ImportFileException($"The mapping {path} cannot be read: {failure.Message}");
        }
    }

    /// <summary>Throws <see cref="ImportFileException"/> if the format of dates does not name a day.</summary>
    public CsvMapping Checked()
    {
        var day = new DateOnly(2024, 11, 23);
        return DateFormat is null || IsDay(day) ? this : throw new ImportFileException(
            $"The date format {DateFormat} does not name a day. An example is dd.MM.yyyy (d day, M month, y year).");
    }

    // Readers of JSON do not check the values of dictionaries.
    private string? FieldWithoutText() => Constants.Where(one => one.Value is null).Select(one => one.Key)
        .Concat(Values.Where(one => one.Value is null || one.Value.Values.Any(text => text is null)).Select(one => one.Key)).FirstOrDefault();

    private bool IsDay(DateOnly day)
    {
        try
        {
            return DateOnly.TryParseExact(
                day.ToString(DateFormat, CultureInfo.InvariantCulture), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
