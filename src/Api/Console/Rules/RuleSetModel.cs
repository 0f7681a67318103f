using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Rules;

/// <summary>A rule-set document as rows of tables, each with the checks that it fails.</summary>
/// <param name="Document">The document.</param>
/// <param name="Findings">The checks that fail; empty for a published version.</param>
public sealed record RuleSetModel(JsonElement Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>Returns the elements of a list of the document, each with its JSON pointer.</summary>
    public IEnumerable<(JsonElement Row, string Pointer)> Rows(string name) =>
        Document.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((row, i) => (row, FormattableString.Invariant($"/{name}/{i}")))
            : [];

    /// <summary>Returns the members of an object of the document, each with its JSON pointer.</summary>
    public IEnumerable<(string Name, JsonElement Value, string Pointer)> Members(string name) =>
        Document.TryGetProperty(name, out var map) && map.ValueKind == JsonValueKind.Object
            ? map.EnumerateObject().Select(member => (member.Name, member.Value, $"/{name}/{member.Name}"))
            : [];

    /// <summary>Returns the checks that a row fails.</summary>
    public IEnumerable<Finding> Of(string pointer) => Below(Findings, pointer);

    /// <summary>Returns the findings about a value and its parts.</summary>
    public static IEnumerable<Finding> Below(IEnumerable<Finding> findings, string pointer) =>
        findings.Where(finding => finding.Path == pointer || finding.Path.StartsWith(pointer + "/", StringComparison.Ordinal));

    /// <summary>Returns a member as text: a list as its values, separated by commas; null if there is none.</summary>
    public static string? Text(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Scalar)),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };

    /// <summary>Returns a weight in basis points as per cent.</summary>
    public static decimal? Percent(JsonElement of) =>
        of.TryGetProperty("weight", out var weight) && weight.TryGetDecimal(out var points) ? points / 100 : null;

    /// <summary>Returns a line of a mapping in words: its values, its list, or its range.</summary>
    public static string Line(JsonElement line) =>
        Text(line, "list") is { } list ? list
        : Text(line, "values") is { } values ? values
        : (Text(line, "from"), Text(line, "below")) switch
        {
            ({ } from, { } below) => $"{from} ≤ … < {below}",
            ({ } from, null) => $"≥ {from}",
            (null, { } below) => $"< {below}",
            _ => "",
        };

    private static string Scalar(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
