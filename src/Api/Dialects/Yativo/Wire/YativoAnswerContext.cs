using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The generated writers of the wire: members are written in the order in which they are declared, null too but where a member says otherwise.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CustomerAnswer))]
[JsonSerializable(typeof(CustomerListAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(CountryListAnswer))]
[JsonSerializable(typeof(StateListAnswer))]
[JsonSerializable(typeof(KycSubmittedAnswer))]
[JsonSerializable(typeof(KycUpdatedAnswer))]
[JsonSerializable(typeof(KycStatusAnswer))]
[JsonSerializable(typeof(ConfiguredWebhookAnswer))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(DeletedBody))]
[JsonSerializable(typeof(UnauthenticatedBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(LongErrorBody))]
[JsonSerializable(typeof(FieldErrorsBody))]
[JsonSerializable(typeof(NestedFieldErrorsBody))]
public sealed partial class YativoAnswerContext : JsonSerializerContext;
