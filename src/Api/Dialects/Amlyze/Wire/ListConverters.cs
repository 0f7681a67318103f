using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>Reads a list of scalars. A single scalar is read as a list of one (the pages of 2023-09-11 to 2023-11-14 document plain text).</summary>
public sealed class ScalarListConverter : JsonConverter<List<string>>
{
    private static readonly ScalarTextConverter Scalar = new();

    /// <inheritdoc/>
    public override List<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && TextRules.IsBlank(reader.GetString()))
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

/// <summary>Reads fieldOfActivity, which is an object in every sample and a list in the field table of HEAD. Both are accepted.</summary>
internal sealed class FieldOfActivityConverter : ItemsConverter<FieldOfActivityApi>
{
    /// <inheritdoc/>
    protected override Items<FieldOfActivityApi> ReadSingle(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject
        ? new(PartKind.Present, [PartConverter.Read<FieldOfActivityApi>(ref reader, options)])
        : base.ReadSingle(ref reader, options);
}
