using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>
/// Reads any JSON scalar as its text, for a dialect whose published samples quote numbers and booleans inconsistently. An object or list in place of
/// a scalar becomes <see cref="NotAScalar"/>, which no field accepts, so that it is reported together with all other defects.
/// </summary>
public sealed class ScalarTextConverter : JsonConverter<string>
{
    /// <summary>The marker for an object or list; compared by reference.</summary>
    public static readonly string NotAScalar = new("not a scalar".AsSpan());

    private const string True = "true";
    private const string False = "false";

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return True;
            case JsonTokenType.False:
                return False;
            case JsonTokenType.Number:
                return Encoding.ASCII.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return NotAScalar;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
