using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The stored form of a customer's data: JSON with the house API's names, absent members left out.</summary>
internal static class CustomerDocument
{
    private static readonly CustomerDocumentContext Context = new(new JsonSerializerOptions(CustomerDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The document's text.</summary>
    public static string Write(CustomerProfile profile) => JsonSerializer.Serialize(profile, Context.CustomerProfile);

    /// <summary>The data behind a text that we wrote.</summary>
    public static CustomerProfile Read(string text) => JsonSerializer.Deserialize(text, Context.CustomerProfile)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(CodeJsonConverter<AdditionalValueDatatype>),
        typeof(CodeJsonConverter<ContactType>),
        typeof(CodeJsonConverter<DocumentOrigin>),
        typeof(CodeJsonConverter<EntityOrigin>),
        typeof(CodeJsonConverter<EntityType>),
        typeof(CodeJsonConverter<IdentityDocumentType>),
        typeof(CodeJsonConverter<ListPurpose>),
        typeof(CodeJsonConverter<ScreeningProcess>),
        typeof(CodeJsonConverter<TurnoverDirection>),
        typeof(CodeJsonConverter<TurnoverRange>),
    ])]
[JsonSerializable(typeof(CustomerProfile))]
internal sealed partial class CustomerDocumentContext : JsonSerializerContext;
