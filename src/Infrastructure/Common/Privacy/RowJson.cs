using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Common.Privacy;

/// <summary>Writes a stored row as JSON, for a subject access request and for the hash of what was erased.</summary>
internal static class RowJson
{
    /// <summary>Returns the row with its members in camel case. Members without a value are absent; bytes are given by their number.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="values">Their values, in the same order.</param>
    public static JsonObject Of(IReadOnlyList<IProperty> properties, IReadOnlyList<object?> values)
    {
        var json = new JsonObject();
        foreach (var (i, property) in properties.Index())
        {
            if (values[i] is { } value)
            {
                json[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Node(value, property);
            }
        }

        return json;
    }

    private static JsonNode? Node(object value, IProperty property) => value switch
    {
        byte[] bytes => new JsonObject { ["bytes"] = bytes.Length },
        bool truth => truth,
        int number => number,
        long number => number,
        Guid id => id.ToString(),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        string text => Text(text),
        _ when ProtectedColumn.Of(property) is { } column => Text(column.TextOf(value)),
        _ => property.GetTypeMapping().Converter?.ConvertToProvider(value) switch
        {
            null => value.ToString(),
            string text => Text(text),
            Guid id => id.ToString(),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        },
    };

    // A document is shown as such, not as a text.
    private static JsonNode? Text(string text)
    {
        if (text.Length < 2 || text[0] is not ('{' or '['))
        {
            return text;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
