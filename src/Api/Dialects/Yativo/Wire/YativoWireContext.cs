using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>
/// Reads the wire types. Names are case-sensitive, the last of repeated names applies, and the maximum depth is 64. Comments are skipped: if the
/// settings do not allow them, the body was rejected before.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, MaxDepth = 64, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(ApiKeyBody))]
[JsonSerializable(typeof(CreateCustomerBody))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(IndividualKycBody))]
[JsonSerializable(typeof(BusinessKycBody))]
[JsonSerializable(typeof(KycUpdateBody))]
[JsonSerializable(typeof(KycAddressBody))]
[JsonSerializable(typeof(KycDocumentBody))]
[JsonSerializable(typeof(KycOwnerBody))]
[JsonSerializable(typeof(KycUploadBody))]
[JsonSerializable(typeof(KycRegulatedActivityBody))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(WebhookUrlBody))]
[JsonSerializable(typeof(UploadForm))]
public sealed partial class YativoWireContext : JsonSerializerContext;
