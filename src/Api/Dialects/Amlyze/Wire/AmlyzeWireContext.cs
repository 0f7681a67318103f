using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The generated readers of the wire. Names are exact, of repeated names the last wins, nesting ends at 64.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    MaxDepth = 64,
    Converters = [typeof(ScalarTextConverter)])]
[JsonSerializable(typeof(CustomerRequest))]
public sealed partial class AmlyzeWireContext : JsonSerializerContext;
