using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Screening;

/// <summary>
/// A match policy: <c>name</c>, <c>threshold</c>, <c>thresholds</c> by process, <c>listThresholds</c> by key of list, and <c>weights</c>, from 0 to
/// 1.
/// </summary>
[JsonConverter(typeof(MatchPolicyBodyConverter))]
public sealed record MatchPolicyBody(JsonElement Document);

/// <summary>The options of a simulation.</summary>
public sealed record MatchPolicySimulationBody
{
    /// <summary>A version; absent for the draft.</summary>
    public int? Version { get; init; }

    /// <summary>The maximum number of customers, in the order of registration; absent for all.</summary>
    public int? Limit { get; init; }
}

/// <summary>Reads the body unchanged. The Domain validates it.</summary>
internal sealed class MatchPolicyBodyConverter : JsonConverter<MatchPolicyBody>
{
    public override MatchPolicyBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, MatchPolicyBody value, JsonSerializerOptions options) => value.Document.WriteTo(writer);
}
