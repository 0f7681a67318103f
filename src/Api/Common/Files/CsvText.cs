namespace Onboarding.Api.Common.Files;

/// <summary>Writes values as fields of CSV (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>
    /// Returns a value as a field: in quotes, with its quotes doubled, if it contains the separator, a quote or a line break, or begins or ends with
    /// a space.
    /// </summary>
    public static string Field(string value, string separator) =>
        value.AsSpan().IndexOfAny('"', '\r', '\n') >= 0 || value.Contains(separator, StringComparison.Ordinal)
            || (value.Length > 0 && (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])))
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;

    /// <summary>Returns values as one line, without its end.</summary>
    public static string Line(IEnumerable<string> values, string separator) =>
        string.Join(separator, values.Select(value => Field(value, separator)));
}
