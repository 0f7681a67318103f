using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Json;

/// <summary>Finds member names that a wire type does not have, from the type's source-generated metadata.</summary>
internal static class UnknownNames
{
    // Looked up for each member of each body.
    private static readonly ConditionalWeakTable<JsonTypeInfo, FrozenDictionary<string, JsonPropertyInfo>> Known = [];

    /// <summary>
    /// Returns a finding by a rule for each unknown name of a text that was read as the type before, up to the greatest number of findings.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="type">The type.</param>
    /// <param name="rule">The rule; {0} is the path of the name.</param>
    /// <param name="allowsComments">Whether the text may have comments.</param>
    public static IReadOnlyList<Finding> Findings(ReadOnlyMemory<byte> json, JsonTypeInfo type, Rule rule, bool allowsComments = false)
    {
        var options = new JsonDocumentOptions
        {
            MaxDepth = type.Options.MaxDepth,
            CommentHandling = allowsComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        };
        using var document = JsonDocument.Parse(json, options);
        return [.. In(document.RootElement, type, "").Take(ValidationContext.MaxFindings).Select(path => Finding.Of(rule, path, path[1..]))];
    }

    /// <summary>Returns the JSON pointers of all unknown names below a value.</summary>
    public static IEnumerable<string> In(JsonElement value, JsonTypeInfo type, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var element = type.ElementType is null ? type : type.Options.GetTypeInfo(type.ElementType);
            return value.EnumerateArray().SelectMany((item, i) => In(item, element, $"{path}/{i}"));
        }

        return value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().SelectMany(member => Member(member, type, path)) : [];
    }

    private static IEnumerable<string> Member(JsonProperty member, JsonTypeInfo type, string path)
    {
        var own = path + JsonPointer.Of(member.Name);
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return type.Type == typeof(string) ? [] : [own];
        }

        var comparison = type.Options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Known.GetValue(type, type => type.Properties.Where(property => !property.IsExtensionData).ToFrozenDictionary(
                property => property.Name, StringComparer.FromComparison(comparison))).TryGetValue(member.Name, out var known)
            ? Element(known, type) is { } element ? In(member.Value, element, own) : []
            : type.Properties.Any(property => property.IsExtensionData) ? [] : [own];
    }

    // A list with its own converter has no element type in the metadata, so the type argument is used. A scalar that the metadata does not have has
    // no names.
    private static JsonTypeInfo? Element(JsonPropertyInfo property, JsonTypeInfo owner)
    {
        var type = property.PropertyType;
        return owner.Options.TryGetTypeInfo(type.IsGenericType ? type.GetGenericArguments()[0] : type, out var element) ? element : null;
    }
}
