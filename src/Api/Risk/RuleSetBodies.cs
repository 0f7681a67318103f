using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Risk;

/// <summary>A rule set's document: the whole body, as rule-set.schema.json describes it.</summary>
[JsonConverter(typeof(RuleSetBodyConverter))]
public sealed record RuleSetBody(JsonElement Document);

/// <summary>The options of a simulation.</summary>
public sealed record SimulationBody
{
    /// <summary>A published version; absent for the draft.</summary>
    public int? Version { get; init; }

    /// <summary>The maximum number of customers, in the order of registration; absent for all.</summary>
    public int? Limit { get; init; }
}

/// <summary>Reads the body unchanged. The Domain validates it.</summary>
internal sealed class RuleSetBodyConverter : JsonConverter<RuleSetBody>
{
    public override RuleSetBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, RuleSetBody value, JsonSerializerOptions options) => value.Document.WriteTo(writer);
}
