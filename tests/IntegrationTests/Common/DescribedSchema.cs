using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Onboarding.IntegrationTests.Common;

/// <summary>Compares values with the schemas of the API description.</summary>
/// <param name="document">The description, OpenAPI 3.0.</param>
internal sealed class DescribedSchema(JsonNode document)
{
    private const string Reference = "#/components/schemas/";

    /// <summary>Returns the differences of a value from a schema: wrong types, unknown words, and members that are missing or not described.</summary>
    public IEnumerable<string> Differences(JsonNode? value, JsonNode schema, string at = "")
    {
        if (schema["$ref"] is { } reference)
        {
            return Differences(value, document["components"]!["schemas"]![reference.GetValue<string>()[Reference.Length..]]!, at);
        }

        if (schema["allOf"] is JsonArray parts)
        {
            // A response of several types has the members of all.
            return parts.Count == 1 ? (value is null ? [] : Differences(value, parts[0]!, at)) : [];
        }

        return value is null
            ? (schema["nullable"]?.GetValue<bool>() == true || schema["type"] is null ? [] : [$"{at} is null"])
            : (schema["type"]?.GetValue<string>()) switch
            {
                "object" => value is JsonObject members ? OfObject(members, schema, at) : [$"{at} is not an object"],
                "array" => value is JsonArray items ? OfArray(items, schema, at) : [$"{at} is not a list"],
                "string" => value.GetValueKind() == JsonValueKind.String ? OfText(value.GetValue<string>(), schema, at) : [$"{at} is not a text"],
                "integer" => IsWhole(value) ? [] : [$"{at} is not a whole number"],
                "number" => value.GetValueKind() == JsonValueKind.Number ? [] : [$"{at} is not a number"],
                "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [$"{at} is not a boolean"],
                _ => [],
            };
    }

    private static bool IsWhole(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> OfText(string text, JsonNode schema, string at)
    {
        if (schema["enum"] is JsonArray words && !words.Any(word => word!.GetValue<string>() == text))
        {
            yield return $"{at} is '{text}', which the enum does not have";
        }

        if (text.Length > (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue)
            || (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern)))
        {
            yield return $"{at} is '{text}', which is too long or has another pattern";
        }

        var isOfFormat = schema["format"]?.GetValue<string>() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParse(text, out _),
            _ => true,
        };
        if (!isOfFormat)
        {
            yield return $"{at} is '{text}', which has another format";
        }
    }

    private IEnumerable<string> OfArray(JsonArray items, JsonNode schema, string at) =>
        items.SelectMany((item, i) => Differences(item, schema["items"]!, $"{at}/{i}"));

    private IEnumerable<string> OfObject(JsonObject members, JsonNode schema, string at)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        var others = schema["additionalProperties"];
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name));
        return missing.Select(name => $"{at}/{name} is missing")
            .Concat(members.SelectMany(member => properties[member.Key] is { } known ? Differences(member.Value, known, $"{at}/{member.Key}")
                : others is JsonObject any ? Differences(member.Value, any, $"{at}/{member.Key}")
                : others is JsonValue flag && flag.GetValueKind() == JsonValueKind.False ? [$"{at}/{member.Key} is not described"] : []));
    }
}
