using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The generated writers of the wire: members are written in the order in which they are declared, null too but where a member says otherwise.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CustomerResponse))]
[JsonSerializable(typeof(CustomerListResponse))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(CountryListResponse))]
[JsonSerializable(typeof(StateListResponse))]
[JsonSerializable(typeof(KycSubmittedResponse))]
[JsonSerializable(typeof(KycUpdatedResponse))]
[JsonSerializable(typeof(KycStatusResponse))]
[JsonSerializable(typeof(ConfiguredWebhookResponse))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(DeletedBody))]
[JsonSerializable(typeof(UnauthenticatedBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(LongErrorBody))]
[JsonSerializable(typeof(FieldErrorsBody))]
[JsonSerializable(typeof(NestedFieldErrorsBody))]
public sealed partial class YativoResponseContext : JsonSerializerContext;
