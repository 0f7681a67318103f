using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A code of a classifier. The contract does not document the response, so the service defines its members.</summary>
/// <param name="Code">The code, as requests use it.</param>
/// <param name="Name">The name for people.</param>
public sealed record ClassifierCodeBody(string Code, string Name);

/// <summary>Writes classifiers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClassifierCodeBody[]))]
internal sealed partial class ClassifierWireContext : JsonSerializerContext;
