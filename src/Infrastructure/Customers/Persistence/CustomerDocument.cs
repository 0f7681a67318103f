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

/// <summary>The stored form of a customer's data: JSON with the names of the core API. Null members are omitted.</summary>
/// <remarks>It is written from the validated profile. It is read as a draft, from which the profile is restored without validation.</remarks>
internal static class CustomerDocument
{
    private static readonly JsonSerializerOptions Options = new(CustomerDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CustomerDocumentContext.Default.WithAddedModifier(AddExtensions),
    };

    private static readonly JsonTypeInfo<CustomerProfile> Profile = (JsonTypeInfo<CustomerProfile>)Options.GetTypeInfo(typeof(CustomerProfile));
    private static readonly JsonTypeInfo<CustomerProfileDraft> Stored = (JsonTypeInfo<CustomerProfileDraft>)Options
        .GetTypeInfo(typeof(CustomerProfileDraft));

    // A profile never changes: another one replaces it. An entry is removed with its profile.
    private static readonly ConditionalWeakTable<CustomerProfile, byte[]> Written = [];

    /// <summary>Serialises the profile, in UTF-8.</summary>
    public static byte[] Write(CustomerProfile profile) =>
        Written.TryGetValue(profile, out var json) ? json : JsonSerializer.SerializeToUtf8Bytes(profile, Profile);

    /// <summary>
    /// Serialises a profile that this unit of work stores, and keeps the bytes until the profile is not used any more: its hash and its column need
    /// the same bytes, while others wait for the only writer.
    /// </summary>
    public static byte[] WriteStored(CustomerProfile profile) =>
        Written.GetValue(profile, static one => JsonSerializer.SerializeToUtf8Bytes(one, Profile));

    /// <summary>Restores the profile from what <see cref="Write"/> returned.</summary>
    public static CustomerProfile Read(ReadOnlySpan<byte> json) => CustomerProfile.FromStored(ReadDraft(json));

    /// <summary>
    /// Returns the data in what <see cref="Write"/> returned, with other members beside it, as an input that is not validated.
    /// </summary>
    public static CustomerProfileDraft ReadDraft(ReadOnlySpan<byte> json) => WithoutRetired(JsonSerializer.Deserialize(json, Stored)!);

    // An extension is an object, even if its dialect is not part of this build. Any other member without a property is retired. It is dropped,
    // because no update could remove it later.
    private static CustomerProfileDraft WithoutRetired(CustomerProfileDraft stored)
    {
        if (stored.Extensions is not { } unknown || unknown.All(IsExtension))
        {
            return stored;
        }

        var extensions = unknown.Where(IsExtension).ToDictionary();
        return stored with { Extensions = extensions.Count == 0 ? null : extensions };
    }

    private static bool IsExtension(KeyValuePair<string, JsonElement> member) =>
        member.Value.ValueKind == JsonValueKind.Object && !RetiredMembers.Names.Contains(member.Key);

    // Extensions are JSON members without a property. The generated code cannot fill an init-only extension data property, so the accessor does.
    private static void AddExtensions(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(CustomerData)))
        {
            var extensions = type.CreateJsonPropertyInfo(typeof(IDictionary<string, JsonElement>), nameof(CustomerData.Extensions));
            extensions.IsExtensionData = true;
            extensions.Get = static profile => ((CustomerData)profile).Extensions;
            extensions.Set = static (profile, value) => SetExtensions((CustomerData)profile, (IDictionary<string, JsonElement>?)value);
            type.Properties.Add(extensions);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(CustomerData.Extensions))]
    private static extern void SetExtensions(CustomerData profile, IDictionary<string, JsonElement>? value);

    /// <summary>Converts a customer's data inside another JSON document, in its stored form.</summary>
    public sealed class Converter : JsonConverter<CustomerProfile>
    {
        public override CustomerProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CustomerProfile.FromStored(WithoutRetired(JsonSerializer.Deserialize(ref reader, Stored)!));

        public override void Write(Utf8JsonWriter writer, CustomerProfile value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, Profile);
    }
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
[JsonSerializable(typeof(CustomerProfileDraft))]
[JsonSerializable(typeof(IDictionary<string, JsonElement>))]
internal sealed partial class CustomerDocumentContext : JsonSerializerContext;
