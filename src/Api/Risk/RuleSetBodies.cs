using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Risk;

/// <summary>A rule set's document: the whole body, as rule-set.schema.json describes it.</summary>
[JsonConverter(typeof(RuleSetBodyConverter))]
public sealed record RuleSetBody(JsonElement Document);

/// <summary>What is to be simulated.</summary>
public sealed record SimulationBody
{
    /// <summary>A published version; left out for the draft.</summary>
    public int? Version { get; init; }

    /// <summary>How many customers at most, the first registered; left out for all.</summary>
    public int? Limit { get; init; }
}

/// <summary>Takes the body as it is; the Domain judges it.</summary>
internal sealed class RuleSetBodyConverter : JsonConverter<RuleSetBody>
{
    public override RuleSetBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, RuleSetBody value, JsonSerializerOptions options) => value.Document.WriteTo(writer);
}
