using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Json;

/// <summary>
/// Reads and writes objects and lists. A value of another kind does not fail here: its member reports it together with all other defects. The source
/// generator does not see the inner types, so a context names them itself.
/// </summary>
public sealed class PartConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(Texts) || IsOf(typeof(Part<>), typeToConvert) || IsOf(typeof(Items<>), typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert == typeof(Texts))
        {
            return new TextsConverter();
        }

        var converter = typeToConvert.GetGenericTypeDefinition() == typeof(Part<>) ? typeof(PartConverter<>) : typeof(ItemsConverter<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private static bool IsOf(Type definition, Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}

/// <summary>Reads and writes an object.</summary>
internal sealed class PartConverter<T> : JsonConverter<Part<T>> where T : class, new()
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Part<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartConverter.Read<T>(ref reader, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Part<T> value, JsonSerializerOptions options) => PartConverter.Write(writer, value, options);
}

/// <summary>Reads and writes a list of objects.</summary>
internal class ItemsConverter<T> : JsonConverter<Items<T>> where T : class, new()
{
    /// <summary>The greatest number of elements that the rules allow.</summary>
    public const int MaxItems = 10_000;

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Items<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return ReadSingle(ref reader, options);
        }

        var items = new List<Part<T>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // One element too many is enough to reject the list. Without this limit a body of empty objects would take hundreds of times its size in
            // memory.
            if (items.Count <= MaxItems)
            {
                items.Add(PartConverter.Read<T>(ref reader, options));
            }
            else
            {
                reader.Skip();
            }
        }

        return new(PartKind.Present, items);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Items<T> value, JsonSerializerOptions options)
    {
        if (value.List is not { } items)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var item in items)
        {
            PartConverter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads a value that is not a list. By default it is of the wrong kind.</summary>
    protected virtual Items<T> ReadSingle(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        new(PartConverter.KindOf(ref reader, options), null);
}

/// <summary>Reads and writes a list of scalars.</summary>
internal sealed class TextsConverter : JsonConverter<Texts>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Texts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return new(PartConverter.KindOf(ref reader, options), null);
        }

        var texts = new List<Field<string>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(new(FieldConverter.Read(ref reader)));
        }

        return new(PartKind.Present, texts);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Texts value, JsonSerializerOptions options)
    {
        if (value.List is not { } texts)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text.Sent.Raw);
        }

        writer.WriteEndArray();
    }
}

/// <summary>Reads and writes objects of any type.</summary>
internal static class PartConverter
{
    /// <summary>Reads the current object. Anything else is skipped.</summary>
    public static Part<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) where T : class, new() =>
        reader.TokenType == JsonTokenType.StartObject
        ? new(PartKind.Present, ((JsonConverter<T>)options.GetConverter(typeof(T))).Read(ref reader, typeof(T), options))
        : new(KindOf(ref reader, options), null);

    /// <summary>Writes an object.</summary>
    public static void Write<T>(Utf8JsonWriter writer, Part<T> part, JsonSerializerOptions options) where T : class, new()
    {
        if (part.Value is { } value)
        {
            ((JsonConverter<T>)options.GetConverter(typeof(T))).Write(writer, value, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Returns the kind of a value that is not of the expected kind, and skips it.</summary>
    public static PartKind KindOf(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return PartKind.Null;
            case JsonTokenType.String:
                return IsBlank(ref reader, options) ? PartKind.Blank : PartKind.WrongKind;
            default:
                reader.Skip();
                return PartKind.WrongKind;
        }
    }

    private static bool IsBlank(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return TextRules.IsBlank(reader.GetString());
        }
        catch (InvalidOperationException) when (!options.Converters.Any(converter => converter is ScalarTextConverter))
        {
            // Not valid Unicode. In a dialect whose scalars are read as text no member can report it, so the whole body is rejected; otherwise the
            // member reports it.
            return false;
        }
    }
}
