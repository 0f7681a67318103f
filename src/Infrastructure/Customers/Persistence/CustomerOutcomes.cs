using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.SubmitKyc;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The outcomes of commands about customers, as they are kept under idempotency keys.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(CodeJsonConverter<AdditionalValueDatatype>),
        typeof(CodeJsonConverter<ContactType>),
        typeof(CodeJsonConverter<CustomerStatus>),
        typeof(CodeJsonConverter<EntityType>),
        typeof(CodeJsonConverter<IdentityDocumentType>),
        typeof(CodeJsonConverter<KycStatus>),
        typeof(CodeJsonConverter<ListPurpose>),
        typeof(CodeJsonConverter<ScreeningProcess>),
        typeof(CodeJsonConverter<TurnoverDirection>),
        typeof(CodeJsonConverter<TurnoverRange>),
    ])]
[JsonSerializable(typeof(CustomerView))]
[JsonSerializable(typeof(SubmittedKyc))]
[JsonSerializable(typeof(LinkItem))]
[JsonSerializable(typeof(IDictionary<string, JsonElement>))]
internal sealed partial class CustomerOutcomes : JsonSerializerContext
{
    /// <summary>How they are written: the extensions of a customer's data as in the stored document.</summary>
    public static JsonSerializerOptions Written() => new(Default.Options) { TypeInfoResolver = Default.WithAddedModifier(CustomerDocument.AddExtensions) };
}
