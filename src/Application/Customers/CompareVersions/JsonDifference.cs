using System.Globalization;
using System.Text.Json;

namespace Onboarding.Application.Customers.CompareVersions;

/// <summary>Compares two JSON values leaf by leaf. Elements of lists are compared by position.</summary>
internal static class JsonDifference
{
    /// <summary>Returns every leaf that differs.</summary>
    public static IReadOnlyList<FieldChange> Between(JsonElement from, JsonElement to)
    {
        var changes = new List<FieldChange>();
        Compare("", from, to, changes);
        return changes;
    }

    private static void Compare(string path, JsonElement? from, JsonElement? to, List<FieldChange> changes)
    {
        var kinds = (from?.ValueKind ?? JsonValueKind.Undefined, to?.ValueKind ?? JsonValueKind.Undefined);
        if (kinds.Item1 == JsonValueKind.Object || kinds.Item2 == JsonValueKind.Object)
        {
            foreach (var name in Names(from).Concat(Names(to)).Distinct())
            {
                Compare($"{path}/{Escape(name)}", Member(from, name), Member(to, name), changes);
            }
        }
        else if (kinds.Item1 == JsonValueKind.Array || kinds.Item2 == JsonValueKind.Array)
        {
            for (var i = 0; i < Math.Max(Length(from), Length(to)); i++)
            {
                Compare($"{path}/{i.ToString(CultureInfo.InvariantCulture)}", Element(from, i), Element(to, i), changes);
            }
        }
        else if (from?.GetRawText() != to?.GetRawText())
        {
            changes.Add(new(path, from, to));
        }
    }

    private static IEnumerable<string> Names(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } it ? it.EnumerateObject().Select(member => member.Name) : [];

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } it && it.TryGetProperty(name, out var member) ? member : null;

    private static int Length(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } it ? it.GetArrayLength() : 0;

    private static JsonElement? Element(JsonElement? value, int index) => index < Length(value) ? value!.Value[index] : null;

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
