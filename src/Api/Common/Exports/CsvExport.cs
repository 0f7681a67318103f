using System.Buffers;
using System.Text;
using System.Text.Json;
using Onboarding.Api.Common.Files;

namespace Onboarding.Api.Common.Exports;

/// <summary>Writes the lines of an export as CSV (RFC 4180, UTF-8, separated by commas), for spreadsheets.</summary>
internal static class CsvExport
{
    private const string Separator = ",";

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789 .");

    /// <summary>Returns the header, which ends with a line break.</summary>
    public static byte[] Header(IReadOnlyList<string> columns) => Encoding.UTF8.GetBytes(CsvText.Line(columns, Separator) + "\n");

    /// <summary>Returns a line of JSON as a row, which ends with a line break.</summary>
    public static byte[] Row(ReadOnlyMemory<byte> line, IReadOnlyList<string> columns)
    {
        using var json = JsonDocument.Parse(line);
        var values = columns.Select(column => json.RootElement.TryGetProperty(column, out var value) ? Text(value) : "");
        return Encoding.UTF8.GetBytes(CsvText.Line(values, Separator) + "\n");
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => WithoutFormula(value.GetString()!),
        _ => value.GetRawText(),
    };

    // A spreadsheet would run a text that begins like a formula. Customers choose these texts. An apostrophe makes it a text. A telephone number
    // stays.
    private static string WithoutFormula(string text) =>
        text.Length > 0 && (text[0] is '=' or '@' or '\t' or '\r' || (text[0] is '+' or '-' && text.AsSpan(1).ContainsAnyExcept(OfNumbers)))
            ? "'" + text : text;
}
