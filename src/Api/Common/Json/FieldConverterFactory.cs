using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>Reads and writes <see cref="Field{T}"/>. A value of the wrong kind is kept as such, so that it is reported by its member with all other defects.</summary>
public sealed class FieldConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Field<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(FieldConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

/// <summary>Reads and writes one kind of scalar members.</summary>
internal sealed class FieldConverter<T> : JsonConverter<Field<T>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Field<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(FieldConverter.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Field<T> value, JsonSerializerOptions options)
    {
        switch (value.Sent)
        {
            case { Kind: FieldKind.Text, Raw: { } text }:
                writer.WriteStringValue(text);
                break;
            case { Kind: FieldKind.Number or FieldKind.Flag, Raw: { } raw }:
                writer.WriteRawValue(raw, skipInputValidation: true);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}

/// <summary>What all scalars share.</summary>
internal static class FieldConverter
{
    /// <summary>The scalar at hand; anything else is passed over, and unreadable.</summary>
    public static Field Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return Field.Null;
            case JsonTokenType.True:
                return new(FieldKind.Flag, "true");
            case JsonTokenType.False:
                return new(FieldKind.Flag, "false");
            case JsonTokenType.Number:
                return new(FieldKind.Number, Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.String:
                return Text(ref reader);
            default:
                reader.Skip();
                return new(FieldKind.Unreadable, null);
        }
    }

    private static Field Text(ref Utf8JsonReader reader)
    {
        try
        {
            return new(FieldKind.Text, reader.GetString());
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or broken UTF-8: no text.
            return new(FieldKind.Unreadable, null);
        }
    }
}
