using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// Maps the data that only this dialect has, in both directions: request bodies to the section, and the section to responses. Mapping has no side
/// effects.
/// </summary>
internal static class YativoSectionMapping
{
    private const string Path = "yativo";

    // The stored names of the members that a request sent. A change replaces these.
    private static readonly (string Stored, Func<CreateCustomerBody, bool> IsSent)[] Members =
    [
        ("address", wire => wire.Address.IsSent),
        ("sendKycMail", wire => wire.SendKycMail.IsSent),
    ];

    /// <summary>Reads the section.</summary>
    public static YativoSection Read(CreateCustomerBody wire, FieldReader read) => new()
    {
        Address = read.Object(wire.Address, $"{Path}/address", Address),
        SendKycMail = read.Flag(wire.SendKycMail, $"{Path}/sendKycMail"),
    };

    /// <summary>Returns the patch of the section for a change; null if the request has none of its members.</summary>
    public static ExtensionPatch? Patch(CreateCustomerBody wire, FieldReader read)
    {
        string[] sent = [.. Members.Where(member => member.IsSent(wire)).Select(member => member.Stored)];
        return sent.Length == 0 ? null : YativoSections.Patch(Read(wire, read), sent);
    }

    /// <summary>Returns a response with the members of the section that responses have.</summary>
    public static CustomerBody Write(CustomerView customer, YativoMembers members, CustomerBody response) => response with
    {
        Address = members.HasFlag(YativoMembers.Address) ? AddressOf(customer) : null,
    };

    /// <summary>Returns the alpha-3 code of a country; null for an unknown one.</summary>
    public static string? Alpha3(string? alpha2) => alpha2 is null ? null : Countries.OfAlpha2(alpha2)?.Alpha3;

    private static YativoAddress Address(FieldReader read, AddressBody address) => new()
    {
        City = read.Text(address.City, "city"),
        State = read.Text(address.State, "state"),
        Zipcode = read.Text(address.Zipcode, "zipcode"),
        Street = read.Text(address.Street, "street"),
        Number = read.Text(address.Number, "number"),
        Country = read.Text(address.Country, "country"),
    };

    // Responses have no verification data. After a submission the customer's addresses may be from it, so they are not shown.
    private static AddressBody? AddressOf(CustomerView customer) => customer.Profile.Yativo()?.Address is { } sent ? Sent(sent)
        : customer.Profile.Verification is null && customer.Profile.Addresses is [{ } first, ..] ? Known(first)
        : null;

    private static AddressBody Sent(YativoAddress address) => new()
    {
        City = address.City,
        State = address.State,
        Zipcode = address.Zipcode,
        Street = address.Street,
        Number = address.Number,
        Country = address.Country,
    };

    private static AddressBody Known(AddressData address) => new()
    {
        City = address.City,
        State = address.Region,
        Zipcode = address.ZipCode,
        Street = address.StreetAddress ?? address.AddressDetails,
        Country = Alpha3(address.Country),
    };
}
