using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The generated readers of the wire. Names are exact, of repeated names the last wins, nesting ends at 64. Lists have
/// converters of their own, which hide their elements from the generator, so these are named here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    MaxDepth = 64,
    Converters = [typeof(ScalarTextConverter)])]
[JsonSerializable(typeof(CustomerRequest))]
[JsonSerializable(typeof(ActivityApi))]
[JsonSerializable(typeof(AdditionalValueApi))]
[JsonSerializable(typeof(AddressApi))]
[JsonSerializable(typeof(AppealReasonApi))]
[JsonSerializable(typeof(BusinessEntityDocumentApi))]
[JsonSerializable(typeof(ContactApi))]
[JsonSerializable(typeof(CountryOfActivityApi))]
[JsonSerializable(typeof(CountryOfTaxPaymentApi))]
[JsonSerializable(typeof(DeclaredTurnoverApi))]
[JsonSerializable(typeof(IncomeSourceApi))]
[JsonSerializable(typeof(IntroductionSourceApi))]
[JsonSerializable(typeof(OrderedServiceApi))]
[JsonSerializable(typeof(PaymentCountryApi))]
[JsonSerializable(typeof(PaymentPurposeApi))]
[JsonSerializable(typeof(RegionOfActivityApi))]
[JsonSerializable(typeof(RelatedEntityApi))]
[JsonSerializable(typeof(SourceOfWealthApi))]
[JsonSerializable(typeof(FieldOfActivityApi))]
[JsonSerializable(typeof(FieldEmploymentApi))]
[JsonSerializable(typeof(FieldOtherApi))]
[JsonSerializable(typeof(FieldPensionApi))]
[JsonSerializable(typeof(FieldStudentApi))]
public sealed partial class AmlyzeWireContext : JsonSerializerContext;
