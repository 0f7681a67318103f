using System.Text.Json.Serialization;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>Serializes the section as it is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EnfuceSection))]
internal sealed partial class EnfuceSectionContext : JsonSerializerContext;
