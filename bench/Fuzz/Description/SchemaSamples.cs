using System.Globalization;
using System.Text.Json;
using Onboarding.Fuzz.Json;

namespace Onboarding.Fuzz.Description;

/// <summary>Creates bodies by the schemas of the description. Texts follow the names of their members, so that many bodies are valid.</summary>
/// <param name="schemas">The schemas by name.</param>
internal sealed class SchemaSamples(JsonElement schemas)
{
    private const string Reference = "#/components/schemas/";
    private const int MaxDepth = 5;

    private static readonly (string Part, string[] Values)[] Texts =
    [
        ("email", ["ada@example.com"]),
        ("url", ["https://example.com/hook", "https://hooks.example.org/a?b=c"]),
        ("country", ["LT", "US", "FI", "BR"]),
        ("nationality", ["LT", "US"]),
        ("date", ["1990-05-17", "2024-02-29"]),
        ("birth", ["1984-11-03"]),
        ("phone", ["+37060000001", "37060000001"]),
        ("mobile", ["+358401234567"]),
        ("number", ["n-1", "12345678"]),
        ("level", ["LOW", "MEDIUM", "HIGH"]),
        ("status", ["ACTIVE"]),
        ("type", ["INDIVIDUAL", "ORGANIZATION", "individual", "PRIVATE"]),
        ("role", ["reader"]),
        ("dialect", ["core"]),
        ("account", ["default"]),
        ("code", ["FUZZ1", "01", "01.1"]),
        ("currency", ["EUR"]),
        ("language", ["en"]),
        ("image", ["iVBORw0KGgo="]),
        ("name", ["Ada", "Ieva Petraitė"]),
    ];

    private static readonly string[] OtherTexts = ["x", "Vilnius", "Gedimino pr. 1", "01", "true"];

    /// <summary>Returns a part for a schema.</summary>
    public JsonPart Of(JsonElement schema, Dice dice) => Of(schema, "", dice, 0);

    private JsonPart Of(JsonElement schema, string name, Dice dice, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return schemas.TryGetProperty(reference.GetString()![Reference.Length..], out var found) ? Of(found, name, dice, depth) : JsonPart.OfRaw("{}");
        }

        foreach (var group in new[] { "allOf", "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(group, out var parts) && parts.GetArrayLength() > 0)
            {
                return Of(parts[dice.Below(parts.GetArrayLength())], name, dice, depth);
            }
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return JsonPart.Of(values[dice.Below(values.GetArrayLength())]);
        }

        return (schema.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            "object" => Object(schema, dice, depth),
            "array" => JsonPart.Array(Enumerable.Range(0, depth > MaxDepth ? 0 : dice.Below(3)).Select(_ => Of(schema.GetProperty("items"), name, dice, depth + 1)).ToArray()),
            "integer" => JsonPart.OfRaw(dice.Below(100).ToString(CultureInfo.InvariantCulture)),
            "number" => JsonPart.OfRaw(dice.Pick(["0", "1", "12.5", "100000"])),
            "boolean" => JsonPart.OfRaw(dice.Pick(["true", "false"])),
            "string" => JsonPart.OfText(Text(schema, name, dice)),
            _ => JsonPart.OfRaw(dice.Pick(["{}", "[]", "\"x\"", "1"])),
        };
    }

    // Members that are not required are left out half of the time, and below the greatest depth always.
    private JsonPart Object(JsonElement schema, Dice dice, int depth)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(one => one.GetString()!).ToHashSet() : [];
        var members = new List<(string, JsonPart)>();
        foreach (var member in schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToArray() : [])
        {
            if (required.Contains(member.Name) || (depth < MaxDepth && dice.Percent(50)))
            {
                members.Add((member.Name, depth > MaxDepth * 2 ? JsonPart.OfRaw("null") : Of(member.Value, member.Name, dice, depth + 1)));
            }
        }

        return JsonPart.Object(members);
    }

    private static string Text(JsonElement schema, string name, Dice dice) =>
        (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            "uuid" => "01994c8a-0000-7000-8000-000000000000",
            "date" => "1990-05-17",
            "date-time" => "2024-05-28T10:00:00Z",
            "byte" => "iVBORw0KGgo=",
            _ => Texts.FirstOrDefault(one => name.Contains(one.Part, StringComparison.OrdinalIgnoreCase)) is { Values: { } known }
                ? dice.Pick(known) : dice.Pick(OtherTexts),
        };
}
