using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Wire to drafts. Pure: what it cannot read it notes, and the rules report it. Names it does not know are passed over.</summary>
internal static class YativoReader
{
    /// <summary>How a number may be written as a text.</summary>
    public const NumberStyles NumbersAsText = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Every value has the kind that is published for it; a text with a NUL is none.</summary>
    public static FieldPolicy Policy { get; } = new();

    /// <summary>A customer to be created; without a type it is a person (Y9).</summary>
    public static CustomerDraft Create(CreateCustomerBody wire, YativoReading how)
    {
        var read = new FieldReader(Policy);
        var type = read.Text(wire.Type, "entityType") is null && read.Unreadable.Count == 0 ? EntityType.Individual : TypeIn(read, wire.Type, "entityType");
        var document = YativoDocumentReader.Document(wire, read, type, "0", how);
        var section = new YativoSection { Address = AddressIn(wire, read), SendKycMail = read.Flag(wire.SendKycMail, "yativo/sendKycMail") };
        var profile = new CustomerProfileDraft
        {
            FullName = read.Text(wire.Name, "fullName"),
            Email = read.Text(wire.Email, "email"),
            Phone = read.Text(wire.Phone, "phone"),
            StatedCountry = CountryIn(wire, read, how),
            Documents = document is null ? null : [document],
        }.With(section);
        return new() { RequestedForm = YativoForms.Customer, Requester = how.Requester, EntityType = type, Profile = profile, Unreadable = [.. read.Unreadable.Distinct()] };
    }

    /// <summary>
    /// A change of a customer: what is not sent stays, an address that is sent replaces the one before, a document is added to those before. No page
    /// publishes the body of this call, so it is read as that of create.
    /// </summary>
    public static CustomerPatch Change(CreateCustomerBody wire, YativoReading how)
    {
        var read = new FieldReader(Policy);
        // By the names under which they are stored.
        string[] section = [.. wire.Address.IsSent ? (string[])["address"] : [], .. wire.SendKycMail.IsSent ? (string[])["sendKycMail"] : []];
        var patch = new CustomerPatch
        {
            EntityType = new(wire.Type.IsSent, wire.Type.IsSent ? TypeIn(read, wire.Type, "entityType") : null),
            Extension = section.Length == 0 ? null : YativoSections.Patch(
                new() { Address = AddressIn(wire, read), SendKycMail = read.Flag(wire.SendKycMail, "yativo/sendKycMail") }, section),
            Documents = YativoDocumentReader.Document(wire, read, owner: null, YativoDocumentReader.Added, how) is { } document ? [document] : [],
            FullName = new(wire.Name.IsSent, read.Text(wire.Name, "fullName")),
            Email = new(wire.Email.IsSent, read.Text(wire.Email, "email")),
            Phone = new(wire.Phone.IsSent, read.Text(wire.Phone, "phone")),
            StatedCountry = new(wire.Country.IsSent, CountryIn(wire, read, how)),
        };
        return patch with { Unreadable = [.. read.Unreadable.Distinct()] };
    }

    /// <summary>The alpha-2 code of the country that a text means; null if it means none.</summary>
    public static string? Country(string text, bool alpha3Only) => (alpha3Only ? Countries.OfAlpha3(text) : Countries.FromText(text))?.Alpha2;

    /// <summary>Person or business.</summary>
    public static EntityType? TypeIn(FieldReader read, Field field, string name) => read.Read<EntityType>(field, name, text => text switch
    {
        "individual" => EntityType.Individual,
        "business" => EntityType.Organization,
        _ => null,
    });

    private static string? CountryIn(CreateCustomerBody wire, FieldReader read, YativoReading how) =>
        read.Read(wire.Country, "statedCountry", text => Country(text, how.TakesAlpha3Only));

    private static YativoAddress? AddressIn(CreateCustomerBody wire, FieldReader read) => read.Object(wire.Address, "yativo/address", static (read, address) => new YativoAddress
    {
        City = read.Text(address.City, "city"),
        State = read.Text(address.State, "state"),
        Zipcode = read.Text(address.Zipcode, "zipcode"),
        Street = read.Text(address.Street, "street"),
        Number = read.Text(address.Number, "number"),
        Country = read.Text(address.Country, "country"),
    });
}
