using System.Text.Json.Serialization;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>The stored form of the section.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EnfuceSection))]
internal sealed partial class EnfuceSectionContext : JsonSerializerContext;
