using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Wire to drafts. Pure: what it cannot read it notes, and the rules report it. Names it does not know are passed over.</summary>
internal static class YativoReader
{
    /// <summary>A customer to be created; without a type it is a person (Y9).</summary>
    public static CustomerDraft Create(JsonElement body, YativoReading how)
    {
        var unreadable = new List<string>();
        var wire = new WireObject(body, unreadable, Nul.Refused);
        var type = wire.Text("customer_type", "/entityType") is null && unreadable.Count == 0 ? EntityType.Individual : TypeIn(wire);
        var document = YativoDocumentReader.Document(wire, unreadable, type, position: 0, how);
        var section = new YativoSection { Address = AddressIn(wire), SendKycMail = wire.Flag("send_kyc_mail", "/yativo/sendKycMail") };
        var profile = new CustomerProfileDraft
        {
            FullName = NameIn(wire),
            Email = EmailIn(wire),
            Phone = PhoneIn(wire),
            StatedCountry = CountryIn(wire, how),
            Documents = document is null ? null : [document],
        }.With(section);
        return new() { RequestedForm = YativoForms.Customer, Requester = how.Requester, EntityType = type, Profile = profile, Unreadable = [.. unreadable.Distinct()] };
    }

    /// <summary>
    /// A change of a customer: what is not sent stays, an address that is sent replaces the one before, a document is added to those before. No page
    /// publishes the body of this call, so it is read as that of create.
    /// </summary>
    public static Func<CustomerDraft, CustomerDraft> Change(JsonElement body, YativoReading how) => now =>
    {
        var unreadable = new List<string>();
        var wire = new WireObject(body, unreadable, Nul.Refused);
        var type = wire.Has("customer_type") ? TypeIn(wire) : now.EntityType;
        var before = now.Profile;
        var section = before.Yativo() ?? new();
        section = wire.Has("customer_address") ? section with { Address = AddressIn(wire) } : section;
        section = wire.Has("send_kyc_mail") ? section with { SendKycMail = wire.Flag("send_kyc_mail", "/yativo/sendKycMail") } : section;
        var document = YativoDocumentReader.Document(wire, unreadable, now.EntityType, before.Documents?.Count ?? 0, how);
        var profile = before with
        {
            FullName = wire.Has("customer_name") ? NameIn(wire) : before.FullName,
            Email = wire.Has("customer_email") ? EmailIn(wire) : before.Email,
            Phone = wire.Has("customer_phone") ? PhoneIn(wire) : before.Phone,
            StatedCountry = wire.Has("customer_country") ? CountryIn(wire, how) : before.StatedCountry,
            Documents = document is null ? before.Documents : [.. before.Documents ?? [], document],
        };
        profile = profile.With(section);
        return now with { EntityType = type, Profile = profile, Unreadable = [.. unreadable.Distinct()] };
    };

    /// <summary>The alpha-2 code of the country that a text means; nothing if it means none.</summary>
    public static string? Country(string text, bool alpha3Only) => (alpha3Only ? Countries.OfAlpha3(text) : Countries.Named(text))?.Alpha2;

    private static EntityType? TypeIn(WireObject wire) => wire.Read<EntityType>("customer_type", "/entityType", text => text switch
    {
        "individual" => EntityType.Individual,
        "business" => EntityType.Organization,
        _ => null,
    });

    private static string? NameIn(WireObject wire) => wire.Text("customer_name", "/fullName");

    private static string? EmailIn(WireObject wire) => wire.Text("customer_email", "/email");

    private static string? PhoneIn(WireObject wire) => wire.Text("customer_phone", "/phone");

    private static string? CountryIn(WireObject wire, YativoReading how) =>
        wire.Read("customer_country", "/statedCountry", text => Country(text, how.TakesAlpha3Only));

    private static YativoAddress? AddressIn(WireObject wire) => wire.Object("customer_address", "/yativo/address") is { } address
        ? new()
        {
            City = address.Text("city", "/yativo/address/city"),
            State = address.Text("state", "/yativo/address/state"),
            Zipcode = address.Text("zipcode", "/yativo/address/zipcode"),
            Street = address.Text("street", "/yativo/address/street"),
            Number = address.Text("number", "/yativo/address/number"),
            Country = address.Text("country", "/yativo/address/country"),
        }
        : null;
}
