using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Onboarding.Api.Console.Rules;

/// <summary>
/// Compares two rule-set documents row by row. Rows of lists are compared by their ids; another order of the same rows is a change of the table.
/// </summary>
public static class JsonDifference
{
    private const int MostLetters = 240;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the rows that differ, in the order of the second document.</summary>
    public static IReadOnlyList<RowChange> Of(JsonElement before, JsonElement after) =>
        [.. Pairs(MembersOf(before), MembersOf(after)).SelectMany(one => Compare(one.Name, one.Before, one.After))];

    // A member of the document: a table whose rows are compared, or one value.
    private static IEnumerable<RowChange> Compare(string name, JsonElement? before, JsonElement? after)
    {
        if (Rows(before) is not { } old || Rows(after) is not { } current || (before is null && after is null))
        {
            return IsEqual(before, after) ? [] : [Row(name, before, after)];
        }

        return Pairs(old, current).Where(one => !IsEqual(one.Before, one.After)).Select(one => Row($"{name}/{one.Name}", one.Before, one.After))
            .Concat(Moved(name, Common(old, current), Common(current, old)));
    }

    // The part of the order that differs.
    private static IEnumerable<RowChange> Moved(string name, List<string> before, List<string> after)
    {
        var first = before.Zip(after).TakeWhile(one => one.First == one.Second).Count();
        var last = before.Zip(after).Reverse().TakeWhile(one => one.First == one.Second).Count();
        return first == before.Count ? [] : [new(name, RowChangeKind.Moved, [new("", Part(before), Part(after))])];

        string Part(List<string> ids) => Cut(string.Join(", ", ids[first..^last]));
    }

    private static RowChange Row(string path, JsonElement? before, JsonElement? after) => (before, after) switch
    {
        (null, { } added) => new(path, RowChangeKind.Added, [new("", null, Text(added))]),
        ({ } removed, null) => new(path, RowChangeKind.Removed, [new("", Text(removed), null)]),
        _ => new(path, RowChangeKind.Changed, [.. Values("", before, after)]),
    };

    // Only the parts that differ, so that a change at the end of a long row is seen.
    private static IEnumerable<ValueChange> Values(string name, JsonElement? before, JsonElement? after)
    {
        if (IsEqual(before, after))
        {
            return [];
        }

        if (before is { ValueKind: JsonValueKind.Object } old && after is { ValueKind: JsonValueKind.Object } current)
        {
            return Pairs(MembersOf(old), MembersOf(current)).SelectMany(one => Values(Join(name, one.Name), one.Before, one.After));
        }

        if (before is not { ValueKind: JsonValueKind.Array } left || after is not { ValueKind: JsonValueKind.Array } right)
        {
            return [new(name, Text(before), Text(after))];
        }

        var (was, now) = (left.EnumerateArray().ToList(), right.EnumerateArray().ToList());
        if (was.Concat(now).Any(one => one.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
        {
            return Enumerable.Range(0, Math.Max(was.Count, now.Count)).SelectMany(i => Values(
                Join(name, (i + 1).ToString(CultureInfo.InvariantCulture)), i < was.Count ? was[i] : null, i < now.Count ? now[i] : null));
        }

        var (gone, come) = (Only(was, now), Only(now, was));
        return gone.Count + come.Count == 0
            ? [new(name, Text(left), Text(right))]
            : [new(name, gone.Count == 0 ? null : Cut(string.Join(", ", gone)), come.Count == 0 ? null : Cut(string.Join(", ", come)))];
    }

    private static List<string> Only(List<JsonElement> of, List<JsonElement> than) =>
        [.. of.Select(Serialized).Except(than.Select(Serialized), StringComparer.Ordinal)];

    private static IEnumerable<(string Name, JsonElement? Before, JsonElement? After)> Pairs(
        List<(string Name, JsonElement Value)> before, List<(string Name, JsonElement Value)> after)
    {
        var (old, current) = (before.ToDictionary(one => one.Name, one => one.Value), after.ToDictionary(one => one.Name, one => one.Value));
        return after.Concat(before).Select(one => one.Name).Distinct(StringComparer.Ordinal)
            .Select(name => (name, Find(old, name), Find(current, name)));

        static JsonElement? Find(Dictionary<string, JsonElement> members, string name) => members.TryGetValue(name, out var member) ? member : null;
    }

    // The rows of a table: the members of an object, or the elements of a list that have ids; null for every other value.
    private static List<(string Name, JsonElement Value)>? Rows(JsonElement? table)
    {
        var rows = table switch
        {
            null => [],
            { ValueKind: JsonValueKind.Object } map => MembersOf(map).Select(one => (Id: (string?)one.Name, one.Value)).ToList(),
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(one => (Id: IdOf(one), Value: one))],
            _ => null,
        };
        return rows is null || rows.Any(row => row.Id is null) || rows.DistinctBy(row => row.Id).Count() < rows.Count
            ? null : [.. rows.Select(row => (row.Id!, row.Value))];
    }

    private static List<(string Name, JsonElement Value)> MembersOf(JsonElement map) =>
        [.. map.EnumerateObject().Select(one => (one.Name, one.Value))];

    private static string? IdOf(JsonElement element) =>
        element.ValueKind != JsonValueKind.Object ? null
        : element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()
        : !element.TryGetProperty("weight", out _) ? null
        : element.TryGetProperty("family", out var family) && family.ValueKind == JsonValueKind.String ? family.GetString()
        : null;

    private static List<string> Common(List<(string Name, JsonElement Value)> of, List<(string Name, JsonElement Value)> with) =>
        [.. of.Select(one => one.Name).Intersect(with.Select(one => one.Name), StringComparer.Ordinal)];

    private static bool IsEqual(JsonElement? before, JsonElement? after) =>
        before is { } old && after is { } current ? Serialized(old) == Serialized(current) : before is null && after is null;

    private static string Join(string name, string part) => name.Length == 0 ? part : $"{name}/{part}";

    private static string? Text(JsonElement? value) => value is { } one ? Cut(Serialized(one)) : null;

    private static string Serialized(JsonElement value) => JsonSerializer.Serialize(value, Readable);

    private static string Cut(string text) =>
        text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";
}

/// <summary>How a row differs.</summary>
public enum RowChangeKind
{
    /// <summary>Only the second document has it.</summary>
    Added,

    /// <summary>Only the first document has it.</summary>
    Removed,

    /// <summary>It has other values.</summary>
    Changed,

    /// <summary>The rows of the table are in another order.</summary>
    Moved,
}

/// <summary>A row that differs.</summary>
/// <param name="Path">The table and the id of the row; the member, if it is no table.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Values">The values that differ.</param>
public sealed record RowChange(string Path, RowChangeKind Kind, IReadOnlyList<ValueChange> Values);

/// <summary>A value that differs. Of lists of values only those that were removed and added.</summary>
/// <param name="Name">The member of the row; empty for the whole row.</param>
/// <param name="Before">The value in the first document, shortened; null if it has none.</param>
/// <param name="After">The value in the second document, shortened; null if it has none.</param>
public sealed record ValueChange(string Name, string? Before, string? After);
