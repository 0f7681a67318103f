using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>
/// Reads and writes the wire types. Names are case-sensitive, the last of repeated names applies, and the maximum depth is 64. Members without a
/// value are not written.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 64)]
[JsonSerializable(typeof(PrivateBody))]
[JsonSerializable(typeof(CorporateBody))]
[JsonSerializable(typeof(PrivateChangeBody))]
[JsonSerializable(typeof(CorporateChangeBody))]
[JsonSerializable(typeof(LinkBody))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(RegistrationBody))]
[JsonSerializable(typeof(ScreeningBody))]
[JsonSerializable(typeof(ValueBody))]
[JsonSerializable(typeof(CustomerResponse))]
[JsonSerializable(typeof(DoneResponse))]
[JsonSerializable(typeof(IdResponse))]
[JsonSerializable(typeof(ErrorBody))]
public sealed partial class EnfuceWireContext : JsonSerializerContext;
