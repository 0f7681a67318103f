using System.Text.Json.Serialization;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>The stored form of the section.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(YativoSection))]
internal sealed partial class YativoSectionContext : JsonSerializerContext;
