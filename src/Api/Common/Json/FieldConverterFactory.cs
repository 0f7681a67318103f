using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>
/// Reads and writes <see cref="Field{T}"/>. A value of the wrong kind does not fail here: its member reports it together with all other defects.
/// </summary>
public sealed class FieldConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Field<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(FieldConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

/// <summary>Reads and writes scalar members of one type.</summary>
internal sealed class FieldConverter<T> : JsonConverter<Field<T>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Field<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(FieldConverter.Read(ref reader));

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

/// <summary>Reads a scalar member of any type.</summary>
internal static class FieldConverter
{
    /// <summary>Reads the current scalar. Anything else is skipped and becomes unreadable.</summary>
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
            // A lone surrogate, or invalid UTF-8, is not a text.
            return new(FieldKind.Unreadable, null);
        }
    }
}
