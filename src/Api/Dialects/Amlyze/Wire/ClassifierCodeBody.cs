using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A code of a classifier; the answer is not documented, its members are ours.</summary>
/// <param name="Code">The code, as it is sent in customers.</param>
/// <param name="Name">What people read.</param>
public sealed record ClassifierCodeBody(string Code, string Name);

/// <summary>The generated writer of classifiers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClassifierCodeBody[]))]
internal sealed partial class ClassifierWireContext : JsonSerializerContext;
