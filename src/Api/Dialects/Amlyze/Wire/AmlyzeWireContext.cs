using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>
/// Reads the wire types. Names are case-sensitive, the last of repeated names applies, and the maximum depth is 64. The converters of lists hide the
/// element types from the generator, so they are listed here.
/// </summary>
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
