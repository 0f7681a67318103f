using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The stored form of a customer's data: JSON with the core API's names, absent members left out.</summary>
internal static class CustomerDocument
{
    private static readonly JsonTypeInfo<CustomerProfile> Profile = (JsonTypeInfo<CustomerProfile>)new JsonSerializerOptions(CustomerDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CustomerDocumentContext.Default.WithAddedModifier(AddExtensions),
    }.GetTypeInfo(typeof(CustomerProfile));

    /// <summary>The document's text.</summary>
    public static string Write(CustomerProfile profile) => JsonSerializer.Serialize(profile, Profile);

    /// <summary>The data behind a text that we wrote.</summary>
    public static CustomerProfile Read(string text) => JsonSerializer.Deserialize(text, Profile)!;

    /// <summary>Writes and reads the dialects' extensions as members of the data.</summary>
    /// <remarks>They are the members without a property. The generated code cannot fill an init-only property with these, so the accessor does.</remarks>
    public static void AddExtensions(JsonTypeInfo type)
    {
        if (type.Type == typeof(CustomerProfile))
        {
            var extensions = type.CreateJsonPropertyInfo(typeof(IDictionary<string, JsonElement>), nameof(CustomerProfile.Extensions));
            extensions.IsExtensionData = true;
            extensions.Get = static profile => ((CustomerProfile)profile).Extensions;
            extensions.Set = static (profile, value) => SetExtensions((CustomerProfile)profile, (IDictionary<string, JsonElement>?)value);
            type.Properties.Add(extensions);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(CustomerProfile.Extensions))]
    private static extern void SetExtensions(CustomerProfile profile, IDictionary<string, JsonElement>? value);
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
[JsonSerializable(typeof(IDictionary<string, JsonElement>))]
internal sealed partial class CustomerDocumentContext : JsonSerializerContext;
