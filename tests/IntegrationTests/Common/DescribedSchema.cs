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

    private static readonly IEnumerable<string> None = [];

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
            return parts.Count == 1 && value is not null ? Differences(value, parts[0]!, at) : None;
        }

        if (value is null)
        {
            return schema["nullable"]?.GetValue<bool>() == true || schema["type"] is null ? None : One($"{at} is null");
        }

        var kind = value.GetValueKind();
        return schema["type"]?.GetValue<string>() switch
        {
            "object" => value is JsonObject members ? OfObject(members, schema, at) : One($"{at} is not an object"),
            "array" => value is JsonArray items ? OfArray(items, schema, at) : One($"{at} is not a list"),
            "string" => kind == JsonValueKind.String ? OfText(value.GetValue<string>(), schema, at) : One($"{at} is not a text"),
            "integer" => IsWhole(value) ? None : One($"{at} is not a whole number"),
            "number" => kind == JsonValueKind.Number ? None : One($"{at} is not a number"),
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False ? None : One($"{at} is not a boolean"),
            _ => None,
        };
    }

    private static IEnumerable<string> One(string difference) => [difference];

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
        var properties = schema["properties"]?.AsObject() ?? new JsonObject();
        var others = schema["additionalProperties"];
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name));
        return missing.Select(name => $"{at}/{name} is missing")
            .Concat(members.SelectMany(member => OfMember(member.Value, properties[member.Key], others, $"{at}/{member.Key}")));
    }

    private IEnumerable<string> OfMember(JsonNode? value, JsonNode? described, JsonNode? others, string at)
    {
        if (described is not null)
        {
            return Differences(value, described, at);
        }

        if (others is JsonObject any)
        {
            return Differences(value, any, at);
        }

        return others?.GetValueKind() == JsonValueKind.False ? One($"{at} is not described") : None;
    }
}
