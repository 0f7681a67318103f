using System.Text.Json;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// A customer on the wire, whichever dialect made it; what is not known is left out. Of identity documents nothing is ever shown (Y2): no member is even
/// named like one of theirs, but for customer_id.
/// </summary>
internal static class YativoCustomer
{
    /// <summary>Writes the customer as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="members">Which members the documented version shows.</param>
    /// <param name="emptyLists">Members that are shown as empty lists.</param>
    public static void Write(Utf8JsonWriter json, CustomerView customer, YativoMembers members, params ReadOnlySpan<string> emptyLists)
    {
        json.WriteStartObject();
        json.WriteString("customer_id", customer.Id.Value);
        json.WriteString("customer_name", customer.Name);
        WriteIfAny(json, "customer_email", customer.Profile.Email ?? Contact(customer, ContactType.Email));
        WriteIfAny(json, "customer_phone", customer.Profile.Phone ?? Contact(customer, ContactType.MobilePhone) ?? Contact(customer, ContactType.FixedPhone));
        WriteIfAny(json, "customer_country", Alpha3(customer.Profile.StatedCountry ?? customer.Country));
        if (members.HasFlag(YativoMembers.Address) && AddressOf(customer) is { } address)
        {
            Write(json, address);
        }

        if (members.HasFlag(YativoMembers.Type))
        {
            json.WriteString("customer_type", YativoTerms.TypeOf(customer.EntityType));
        }

        if (members.HasFlag(YativoMembers.Status))
        {
            json.WriteString("customer_status", YativoTerms.StatusOf(customer.Status));
        }

        if (members.HasFlag(YativoMembers.KycStatus))
        {
            json.WriteString("customer_kyc_status", YativoTerms.KycStatusOf(customer.KycStatus));
        }

        if (members.HasFlag(YativoMembers.KycReview))
        {
            json.WriteString("customer_kyc_reject_reason", customer.KycGround);
        }

        if (members.HasFlag(YativoMembers.CreatedAt))
        {
            json.WriteString("created_at", YativoWriter.Time(customer.CreatedAt));
        }

        if (members.HasFlag(YativoMembers.KycReview) && customer is { KycStatus: KycStatus.Approved, KycReviewedAt: { } verified })
        {
            json.WriteString("kyc_verified_date", YativoWriter.Time(verified));
        }

        foreach (var name in emptyLists)
        {
            json.WriteStartArray(name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, YativoAddress address)
    {
        json.WriteStartObject("customer_address");
        WriteIfAny(json, "city", address.City);
        WriteIfAny(json, "state", address.State);
        WriteIfAny(json, "zipcode", address.Zipcode);
        WriteIfAny(json, "street", address.Street);
        WriteIfAny(json, "number", address.Number);
        WriteIfAny(json, "country", address.Country);
        json.WriteEndObject();
    }

    // Nothing that was submitted for verification is shown here, so where something was the master's addresses stay unseen.
    private static YativoAddress? AddressOf(CustomerView customer)
    {
        var section = customer.Profile.Yativo();
        return section?.Address ?? (section?.Kyc is null && customer.Profile.Addresses is [{ } first, ..] ? Known(first) : null);
    }

    private static YativoAddress Known(AddressData address) => new()
    {
        City = address.City,
        State = address.Region,
        Zipcode = address.ZipCode,
        Street = address.StreetAddress ?? address.AddressDetails,
        Country = Alpha3(address.Country),
    };

    private static string? Contact(CustomerView customer, ContactType type) =>
        customer.Profile.Contacts?.FirstOrDefault(contact => contact.ContactType == type)?.ContactDetails;

    private static string? Alpha3(string? alpha2) => alpha2 is null ? null : Countries.OfAlpha2(alpha2)?.Alpha3;

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
