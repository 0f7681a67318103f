using System.Text.Json.Serialization;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>Serializes the section as it is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(YativoSection))]
internal sealed partial class YativoSectionContext : JsonSerializerContext;
