using System.Text.Json;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>Rows of a rule set in words.</summary>
internal static class RuleNames
{
    /// <summary>Returns the name of a factor.</summary>
    public static string OfFactor(ConsoleView view, JsonElement row) => view.CodeOr("factor", Id(row), Name(row));

    /// <summary>Returns the name of a floor or a prohibition.</summary>
    public static string OfRule(ConsoleView view, JsonElement row) => view.CodeOr("rule", Id(row), Name(row));

    /// <summary>Returns the mapping of a factor, with the points of all other values.</summary>
    public static string Mapping(ConsoleView view, JsonElement factor) => string.Join(
        "; ", Lines(factor).Append($"{view.T["otherwise"]}: {RuleSetModel.Text(factor, "default")}"));

    /// <summary>Returns a member in words.</summary>
    public static string Value(ConsoleView view, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object) =>
            string.Join("; ", value.EnumerateArray().Select(Line)),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => one.ToString())),
        _ => value.ToString(),
    };

    /// <summary>Returns a mapping row in words.</summary>
    public static string Line(JsonElement line) => $"{RuleSetModel.Line(line)}: {RuleSetModel.Text(line, "points")}";

    private static IEnumerable<string> Lines(JsonElement factor) =>
        factor.TryGetProperty("mapping", out var lines) && lines.ValueKind == JsonValueKind.Array ? lines.EnumerateArray().Select(Line) : [];

    private static string Id(JsonElement row) => RuleSetModel.Text(row, "id") ?? "";

    private static string Name(JsonElement row) => RuleSetModel.Text(row, "name") ?? Id(row);
}
