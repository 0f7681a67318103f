using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>The generated readers and writers of the wire. Names are exact, of repeated names the last wins, nesting ends at 64. What was not sent, or is not known, is not written.</summary>
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
