using System.Text;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// A table as CSV (RFC 4180, UTF-8 with a mark for spreadsheets) to download. A text that a spreadsheet would take for a formula begins with an
/// apostrophe.
/// </summary>
/// <param name="Name">The name of the file, ASCII without quotes.</param>
/// <param name="Rows">The rows, the first with the names of the columns.</param>
internal sealed record CsvResult(string Name, IAsyncEnumerable<IReadOnlyList<string?>> Rows) : IResult
{
    private const string Formula = "=+-@\t\r";
    private const string NewLine = "\r\n";

    /// <summary>Creates a table whose rows are known.</summary>
    public static CsvResult Of(string name, IEnumerable<IReadOnlyList<string?>> rows) => new(name, rows.ToAsyncEnumerable());

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"{Name}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await foreach (var row in Rows.WithCancellation(httpContext.RequestAborted))
        {
            await writer.WriteAsync(string.Join(',', row.Select(Cell)) + NewLine);
        }
    }

    /// <summary>Returns a value as a cell.</summary>
    internal static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}
