using System.Text.Json;

namespace Onboarding.Api.Console.Audit;

/// <summary>Reads the change in an audit entry: the members that differ between <c>before</c> and <c>after</c>.</summary>
public static class ChangedMembers
{
    // A page has less than 30 kB. The API has the complete text.
    private const int MostMembers = 10;
    private const int MostLetters = 80;

    /// <summary>Returns the members that differ, with both values as JSON text; a side that has none is null.</summary>
    public static IReadOnlyList<(string Name, string? Before, string? After)> Of(JsonElement details)
    {
        var (before, after) = (Member(details, "before"), Member(details, "after"));
        if (before is null && after is null)
        {
            return details.ValueKind == JsonValueKind.Undefined ? [] : [("", null, Cut(details))];
        }

        return [.. Names(before).Union(Names(after), StringComparer.Ordinal)
            .Select(name => (Name: name, Before: Value(before, name), After: Value(after, name)))
            .Where(one => one.Before != one.After).Take(MostMembers)];
    }

    private static JsonElement? Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    private static IEnumerable<string> Names(JsonElement? of) => of?.EnumerateObject().Select(member => member.Name) ?? [];

    private static string? Value(JsonElement? of, string name) => of?.TryGetProperty(name, out var value) == true ? Cut(value) : null;

    private static string Cut(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";
    }
}
