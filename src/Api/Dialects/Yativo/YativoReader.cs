using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// Maps request bodies to drafts and patches, without side effects. It notes values that it cannot read, and the rules report them. Unknown names are
/// ignored.
/// </summary>
internal static class YativoReader
{
    /// <summary>The accepted formats of a number in text.</summary>
    public const NumberStyles NumbersAsText = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>The reading policy: every value must have its published type.</summary>
    public static FieldPolicy Policy { get; } = new();

    /// <summary>Returns the draft of a new customer; without a type it is a person (Y9).</summary>
    public static CustomerDraft Create(CreateCustomerBody wire, YativoReadContext context)
    {
        var read = new FieldReader(Policy);
        var type = read.Text(wire.Type, "entityType") is null && read.Unreadable.Count == 0
            ? EntityType.Individual
            : TypeIn(read, wire.Type, "entityType");
        var document = YativoDocumentReader.Document(wire, read, type, "0", context);
        var section = YativoSectionMapping.Read(wire, read);
        var profile = new CustomerProfileDraft
        {
            FullName = read.Text(wire.Name, "fullName"),
            Email = read.Text(wire.Email, "email"),
            Phone = read.Text(wire.Phone, "phone"),
            StatedCountry = CountryIn(wire, read, context),
            Documents = document is null ? null : [document],
        }.With(section);
        return new()
        {
            RequestedForm = YativoForms.Customer,
            Requester = context.Requester,
            EntityType = type,
            Profile = profile,
            Unreadable = [.. read.Unreadable.Distinct()],
        };
    }

    /// <summary>
    /// Returns the patch for a change: members that are not sent do not change, an address replaces the stored one, and a document is added. No page
    /// publishes the body of this call, so it has the members of the create call.
    /// </summary>
    public static CustomerPatch Change(CreateCustomerBody wire, YativoReadContext context)
    {
        var read = new FieldReader(Policy);
        var patch = new CustomerPatch
        {
            EntityType = new(wire.Type.IsSent, wire.Type.IsSent ? TypeIn(read, wire.Type, "entityType") : null),
            Extension = YativoSectionMapping.Patch(wire, read),
            Documents = YativoDocumentReader.Document(wire, read, owner: null, YativoDocumentReader.Added, context) is { } document ? [document] : [],
            FullName = new(wire.Name.IsSent, read.Text(wire.Name, "fullName")),
            Email = new(wire.Email.IsSent, read.Text(wire.Email, "email")),
            Phone = new(wire.Phone.IsSent, read.Text(wire.Phone, "phone")),
            StatedCountry = new(wire.Country.IsSent, CountryIn(wire, read, context)),
        };
        return patch with { Unreadable = [.. read.Unreadable.Distinct()] };
    }

    /// <summary>Returns the alpha-2 code of the country that a text names; null if there is none.</summary>
    public static string? Country(string text, bool alpha3Only) => (alpha3Only ? Countries.OfAlpha3(text) : Countries.FromText(text))?.Alpha2;

    /// <summary>Reads an entity type: individual or business.</summary>
    public static EntityType? TypeIn(FieldReader read, Field field, string name) => read.Read<EntityType>(field, name, text => text switch
    {
        "individual" => EntityType.Individual,
        "business" => EntityType.Organization,
        _ => null,
    });

    private static string? CountryIn(CreateCustomerBody wire, FieldReader read, YativoReadContext context) =>
        read.Read(wire.Country, "statedCountry", text => Country(text, context.AcceptsAlpha3Only));
}
