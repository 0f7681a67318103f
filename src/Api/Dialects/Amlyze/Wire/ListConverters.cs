using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A list of scalars; a scalar alone is a list of one (the pages of 2023-09-11 to 2023-11-14 document plain text).</summary>
public sealed class ScalarListConverter : JsonConverter<List<string>>
{
    private static readonly ScalarTextConverter Scalar = new();

    /// <inheritdoc/>
    public override List<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.IsBlankText())
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [Item(ref reader, options)];
        }

        var items = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Item(ref reader, options));
        }

        return items;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, List<string> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static string Item(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? "null" : Scalar.Read(ref reader, typeof(string), options)!;
}

/// <summary>A list of objects; blank text is absent, anything else <see cref="Misplaced{T}"/>.</summary>
public class ObjectListConverter<T> : JsonConverter<List<T?>> where T : class, new()
{
    /// <inheritdoc/>
    public override List<T?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.IsBlankText() ? null
        : reader.TokenType == JsonTokenType.StartArray ? Items(ref reader, options)
        : Alone(ref reader, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, List<T?> value, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <summary>What anything without a list round it means; by itself nothing.</summary>
    protected virtual List<T?> Alone(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Skip();
        return Misplaced<List<T?>>.Value;
    }

    private static List<T?> Items(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = new List<T?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // One too many is enough to refuse the list: a body of empty objects would take hundreds of times its size.
            if (items.Count <= ListRules.MaxItems)
            {
                items.Add(reader.ReadObject<T>(options));
            }
            else
            {
                reader.Skip();
            }
        }

        return items;
    }
}

/// <summary>fieldOfActivity: an object in every sample, a list by the field table of HEAD; both are taken.</summary>
public sealed class FieldOfActivityConverter : ObjectListConverter<FieldOfActivityApi>
{
    /// <inheritdoc/>
    protected override List<FieldOfActivityApi?> Alone(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        [reader.ReadObject<FieldOfActivityApi>(options)];
}

/// <summary>An object; blank text is absent, anything else <see cref="Misplaced{T}"/>.</summary>
public sealed class ObjectConverter<T> : JsonConverter<T> where T : class, new()
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.ReadObject<T>(options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>What the converters share.</summary>
internal static class LenientReader
{
    /// <summary>Whether the reader is at a text of nothing but blanks, which counts as absent wherever it stands.</summary>
    public static bool IsBlankText(this ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && string.IsNullOrWhiteSpace(reader.GetString());

    /// <summary>An object; nothing for null and blank text.</summary>
    public static T? ReadObject<T>(this ref Utf8JsonReader reader, JsonSerializerOptions options) where T : class, new()
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return ((JsonConverter<T>)options.GetConverter(typeof(T))).Read(ref reader, typeof(T), options);
        }

        if (reader.TokenType == JsonTokenType.Null || reader.IsBlankText())
        {
            return null;
        }

        reader.Skip();
        return Misplaced<T>.Value;
    }
}
