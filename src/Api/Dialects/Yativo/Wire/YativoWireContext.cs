using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>
/// The generated readers of the wire. Names are exact, of repeated names the last wins, nesting ends at 64. Comments are passed over: where the settings do
/// not allow them the body was rejected before.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, MaxDepth = 64, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(CreateCustomerBody))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(IndividualKycBody))]
[JsonSerializable(typeof(BusinessKycBody))]
[JsonSerializable(typeof(KycUpdateBody))]
[JsonSerializable(typeof(KycAddressBody))]
[JsonSerializable(typeof(KycDocumentBody))]
[JsonSerializable(typeof(KycOwnerBody))]
[JsonSerializable(typeof(WebhookUrlBody))]
public sealed partial class YativoWireContext : JsonSerializerContext;
