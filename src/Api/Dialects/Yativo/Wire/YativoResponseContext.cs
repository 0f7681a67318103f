using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>
/// Writes the wire types. Members are written in the order of their declaration. Null is written unless a member is marked otherwise.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CustomerResponse))]
[JsonSerializable(typeof(CustomerListResponse))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(CountryListResponse))]
[JsonSerializable(typeof(StateListResponse))]
[JsonSerializable(typeof(KycSubmittedResponse))]
[JsonSerializable(typeof(KycUpdatedResponse))]
[JsonSerializable(typeof(KycStatusResponse))]
[JsonSerializable(typeof(WebhookListResponse))]
[JsonSerializable(typeof(WebhookDeletedResponse))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(DeletedBody))]
[JsonSerializable(typeof(UnauthenticatedBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(FieldErrorsBody))]
[JsonSerializable(typeof(CountryRow[]))]
[JsonSerializable(typeof(SubdivisionRow[]))]
[JsonSerializable(typeof(IdentificationTypeRow[]))]
[JsonSerializable(typeof(OccupationRow[]))]
[JsonSerializable(typeof(PostalRuleBody))]
[JsonSerializable(typeof(OccupationListResponse))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, System.Text.Json.JsonElement>))]
[JsonSerializable(typeof(EndorsementListResponse))]
[JsonSerializable(typeof(EndorsementLinkResponse))]
[JsonSerializable(typeof(UploadResponse))]
[JsonSerializable(typeof(UploadListResponse))]
public sealed partial class YativoResponseContext : JsonSerializerContext;
