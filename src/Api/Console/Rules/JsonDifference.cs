using System.Text.Json;

namespace Onboarding.Api.Console.Rules;

/// <summary>Compares two rule-set documents. Elements of lists are compared by their id, so that their order makes no difference.</summary>
public static class JsonDifference
{
    private const int MostLetters = 240;

    /// <summary>Returns the changes in the order of the second document.</summary>
    public static IReadOnlyList<JsonChange> Of(JsonElement before, JsonElement after)
    {
        var changes = new List<JsonChange>();
        Compare("", before, after, changes);
        return changes;
    }

    private static void Compare(string path, JsonElement? before, JsonElement? after, List<JsonChange> changes)
    {
        if (Members(before) is { } old && Members(after) is { } current)
        {
            foreach (var name in current.Keys.Union(old.Keys, StringComparer.Ordinal))
            {
                Compare(
                    $"{path}/{name}", old.TryGetValue(name, out var from) ? from : null, current.TryGetValue(name, out var to) ? to : null, changes);
            }
        }
        else if (Text(before) is var was && Text(after) is var isNow && was != isNow)
        {
            changes.Add(new(path, was is null ? null : Cut(was), isNow is null ? null : Cut(isNow)));
        }
    }

    // The members of an object, or the elements of a list that have ids; null for every other value.
    private static Dictionary<string, JsonElement>? Members(JsonElement? value)
    {
        if (value is not { } one)
        {
            return null;
        }

        var members = one.ValueKind switch
        {
            JsonValueKind.Object => one.EnumerateObject().Select(member => (Id: (string?)member.Name, member.Value)),
            JsonValueKind.Array => one.EnumerateArray().Select(element => (Id: IdOf(element), Value: element)),
            _ => null,
        };
        var all = members?.ToList();
        return all is null || all.Any(member => member.Id is null) || all.DistinctBy(member => member.Id).Count() < all.Count
            ? null : all.ToDictionary(member => member.Id!, member => member.Value, StringComparer.Ordinal);
    }

    private static string? IdOf(JsonElement element) =>
        element.ValueKind != JsonValueKind.Object ? null
        : element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()
        : !element.TryGetProperty("weight", out _) ? null
        : element.TryGetProperty("family", out var family) && family.ValueKind == JsonValueKind.String ? family.GetString()
        : null;

    private static string? Text(JsonElement? value) => value is { } one ? JsonSerializer.Serialize(one, Options) : null;

    private static string Cut(string text) =>
        text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>A part that differs.</summary>
/// <param name="Path">Its path, with ids in place of the places in lists.</param>
/// <param name="Before">The value in the first document, shortened; null if it has none.</param>
/// <param name="After">The value in the second document, shortened; null if it has none.</param>
public sealed record JsonChange(string Path, string? Before, string? After);
