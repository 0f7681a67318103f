using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Onboarding.Api.Common.Json;

/// <summary>Finds member names that a wire type does not have, from the type's source-generated metadata.</summary>
internal static class UnknownNames
{
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
        return type.Properties.FirstOrDefault(property => !property.IsExtensionData && property.Name.Equals(member.Name, comparison)) is { } known
            ? In(member.Value, Element(known, type), own)
            : type.Properties.Any(property => property.IsExtensionData) ? [] : [own];
    }

    // A list with its own converter has no element type in the metadata, so the type argument is used.
    private static JsonTypeInfo Element(JsonPropertyInfo property, JsonTypeInfo owner)
    {
        var type = property.PropertyType;
        return owner.Options.GetTypeInfo(type.IsGenericType ? type.GetGenericArguments()[0] : type);
    }
}
