using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>
/// Writes fields of forms into a row, and values of a row into fields. A value whose field was not changed stays as it was written. A text that is no
/// number stays a text: the rules of the document reject it, with its place.
/// </summary>
internal static class RowValues
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] NumericMembers = ["weight", "default", "points", "from", "below"];

    /// <summary>Returns a scalar as a field shows it; null for null and for values that are none.</summary>
    public static string? TextOf(JsonNode? value) => value is not JsonValue ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Null => null,
        _ => value.ToJsonString(),
    };

    /// <summary>Returns a list of scalars as a field of lines shows it. A text that a line cannot show is in quotation marks, as in JSON.</summary>
    public static string LinesOf(JsonElement row, string member) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array
            ? string.Join('\n', JsonArray.Create(list)!.Select(LineOf)) : "";

    /// <summary>Sets a text; removes the member if there is none.</summary>
    public static void SetText(this JsonObject row, string member, string? text)
    {
        if (text is null)
        {
            row.Remove(member);
        }
        else if (TextOf(row[member])?.Trim() != text)
        {
            row[member] = text;
        }
    }

    /// <summary>
    /// Sets a number with a decimal point or comma; removes the member if there is none. A comma before exactly three digits may separate thousands,
    /// so such a text stays a text (<see cref="IsAmbiguous(JsonNode?)"/>).
    /// </summary>
    public static void SetNumber(this JsonObject row, string member, string? text)
    {
        if (text is null || TextOf(row[member]) != text)
        {
            row.SetText(member, text);
            if (NumberTexts.Read(text) is { } number)
            {
                row[member] = number;
            }
        }
    }

    /// <summary>Returns whether a value of a numeric member is a text whose comma may separate thousands or decimals.</summary>
    public static bool IsAmbiguous(JsonNode? value) =>
        NumberTexts.IsAmbiguous(TextOf(value)) && value!.Parent is JsonObject row
        && (NumericMembers.Contains(value.GetPropertyName()) || row.GetPath() == "$.bands");

    /// <summary>Sets a list of texts; removes the member if there is none.</summary>
    public static void SetTexts(this JsonObject row, string member, IReadOnlyList<string> lines) => Set(row, member, lines, text => text);

    /// <summary>Sets a list of values: true, false, numbers and texts; removes the member if there is none.</summary>
    public static void SetValues(this JsonObject row, string member, IReadOnlyList<string> lines) => Set(row, member, lines, ValueOf);

    private static void Set(JsonObject row, string member, IReadOnlyList<string> lines, Func<string, JsonNode> create)
    {
        if (lines.Count == 0)
        {
            row.Remove(member);
            return;
        }

        var written = (row[member] as JsonArray)?.OfType<JsonNode>().ToList() ?? [];
        var list = new JsonArray();
        foreach (var line in lines)
        {
            var same = written.FindIndex(one => LineOf(one) == line);
            list.Add(same < 0 ? create(line) : written[same].DeepClone());
            if (same >= 0)
            {
                written.RemoveAt(same);
            }
        }

        row[member] = list;
    }

    private static string LineOf(JsonNode? value) => TextOf(value) is not { } text ? value?.ToJsonString() ?? ""
        : value!.GetValueKind() == JsonValueKind.String && (text != text.Trim() || text.StartsWith('"') || text.Any(char.IsControl))
            ? value.ToJsonString(Readable) : text;

    private static JsonNode ValueOf(string line) => line switch
    {
        "true" => true,
        "false" => false,
        ['"', ..] => Quoted(line) ?? line,

        // A number with other digits, such as 007 or 1.50, is a code.
        _ => NumberTexts.Read(line) is { } number && number.ToString(CultureInfo.InvariantCulture) == line
            && number.ToString("0.############################", CultureInfo.InvariantCulture) == line ? number : line,
    };

    private static string? Quoted(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
