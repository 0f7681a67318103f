using System.Text.Json;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Customers.Errors;

/// <summary>One line of the published error list (errors.json).</summary>
/// <param name="Key">Code and position among the lines of that code.</param>
/// <param name="Code">The code.</param>
/// <param name="Template">The text with its placeholders.</param>
/// <param name="Line">The whole line.</param>
internal sealed record PublishedLine(string Key, string Code, string Template, JsonElement Line)
{
    private const string CopyingError = "unclear";

    /// <summary>All lines except the copying error of DOC03 and the failure of a whole batch.</summary>
    public static IReadOnlyList<PublishedLine> All { get; } =
    [
        .. Repository.Contract("amlyze", "errors.json").GetProperty("codes").EnumerateArray()
            .Where(line => !line.GetProperty("trigger").GetString()!.StartsWith(CopyingError, StringComparison.Ordinal))
            .Where(line => line.GetProperty("code").GetString() != "500")
            .GroupBy(line => line.GetProperty("code").GetString()!)
            .SelectMany(lines => lines.Select((line, i) =>
                new PublishedLine($"{lines.Key}/{i + 1}", lines.Key, line.GetProperty("message_template").GetString()!, line))),
    ];

    public static PublishedLine Named(string key) => All.Single(line => line.Key == key);

    /// <summary>The text of the pages of 2023-09-07, or a description of it; null if it is the same.</summary>
    public string? Variant(string of) => Line.TryGetProperty(of, out var variants) && variants.TryGetProperty("2023-09-07", out var text) ? text.GetString() : null;
}
