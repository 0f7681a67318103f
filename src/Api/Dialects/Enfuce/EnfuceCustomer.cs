using System.Globalization;
using System.Text.Json;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// A customer on the wire, whichever dialect made it. What this dialect stated comes back as it was sent, unless another one has changed it since; what is
/// not known is left out. A name in one piece is never split.
/// </summary>
internal static class EnfuceCustomer
{
    private static readonly EnfuceSection Nothing = new();

    /// <summary>Writes the members of a customer.</summary>
    public static void Write(Utf8JsonWriter json, CustomerView customer, KnownAddresses addresses)
    {
        var (profile, section) = (customer.Profile, customer.Profile.Enfuce() ?? Nothing);
        json.WriteString("customerNumber", customer.ExternalId);
        json.WriteNumber("id", customer.Number);
        json.WriteString("role", customer.EntityType == EntityType.Organization ? "CORPORATE" : "PRIVATE");
        WriteIfAny(json, "locale", section.Locale);
        WriteIfAny(json, "regNo", profile.NationalCode);
        if (customer.EntityType == EntityType.Organization)
        {
            WriteIfAny(json, "name", profile.Title ?? profile.FullName);
            Write(json, section.Registration);
            WriteIfAny(json, "customerRepresentative", section.CustomerRepresentative);
            Write(json, "bankruptcyDate", section.BankruptcyDate);
        }
        else
        {
            WriteIfAny(json, "firstName", profile.FirstName);
            WriteIfAny(json, "middleName", profile.MiddleName);
            WriteIfAny(json, "lastName", profile.LastName);
            WriteIfAny(json, "salutation", section.Salutation);
            Write(json, "dateOfBirth", profile.BirthDate);
            Write(json, Nationality(profile, section));
            WriteIfAny(json, "birthCountry", BirthCountry(profile, section));
            Write(json, "deceasedDate", section.DeceasedDate);
        }

        WriteIfAny(json, "email", section.Email ?? profile.Email ?? Contact(profile, ContactType.Email));
        WriteIfAny(json, "phoneNumber", section.PhoneNumber ?? Contact(profile, ContactType.FixedPhone));
        WriteIfAny(json, "mobileNumber", section.MobileNumber ?? Contact(profile, ContactType.MobilePhone));
        Write(json, "address", section.Address ?? (addresses.Of(profile) is { } known ? Shown(known) : null));
        Write(json, "temporaryAddress", section.TemporaryAddress);
        Write(json, section.Screening);
        WriteIfAny(json, "riskScore", section.RiskScore);
        Write(json, section.AdditionalValues);
        json.Flush();
    }

    // The citizenship is the master's: while it is the one that was sent first, the list is as it was sent.
    private static IReadOnlyList<string>? Nationality(CustomerProfile profile, EnfuceSection section)
    {
        if (section.Nationality is { } sent && (sent is [var first, ..] ? EnfuceCountries.Alpha2(first) : null) == profile.CitizenshipCountry)
        {
            return sent;
        }

        string[] known = [.. new[] { profile.CitizenshipCountry, profile.SecondCitizenshipCountry }.Select(EnfuceCountries.Shown).OfType<string>()];
        return known.Length == 0 ? null : known;
    }

    private static string? BirthCountry(CustomerProfile profile, EnfuceSection section) =>
        section.BirthCountry is { } sent && EnfuceCountries.Alpha2(sent) == profile.BirthCountry ? sent : EnfuceCountries.Shown(profile.BirthCountry);

    private static string? Contact(CustomerProfile profile, ContactType type) =>
        profile.Contacts?.FirstOrDefault(contact => contact.ContactType == type)?.ContactDetails;

    private static EnfuceAddress Shown(AddressData known) => new()
    {
        Address1 = known.StreetAddress ?? known.AddressDetails,
        City = known.City,
        Country = EnfuceCountries.Shown(known.Country),
        Region = known.Region,
        ZipCode = known.ZipCode,
    };

    private static void Write(Utf8JsonWriter json, string name, EnfuceAddress? address)
    {
        if (address is null)
        {
            return;
        }

        json.WriteStartObject(name);
        WriteIfAny(json, "address1", address.Address1);
        WriteIfAny(json, "address2", address.Address2);
        WriteIfAny(json, "address3", address.Address3);
        WriteIfAny(json, "address4", address.Address4);
        WriteIfAny(json, "city", address.City);
        WriteIfAny(json, "country", address.Country);
        WriteIfAny(json, "region", address.Region);
        WriteIfAny(json, "zipCode", address.ZipCode);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EnfuceRegistration? registration)
    {
        if (registration is not null)
        {
            json.WriteStartObject("registration");
            WriteIfAny(json, "authority", registration.Authority);
            Write(json, "registrationDate", registration.RegistrationDate);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, EnfuceScreening? screening)
    {
        if (screening is not null)
        {
            json.WriteStartObject("screening");
            if (screening.Status is { } status)
            {
                json.WriteBoolean("status", status);
            }

            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string>? nationality)
    {
        if (nationality is not null)
        {
            json.WriteStartArray(EnfuceMembers.Nationality);
            foreach (var code in nationality)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<EnfuceValue>? values)
    {
        if (values is not null)
        {
            json.WriteStartArray("additionalValues");
            foreach (var pair in values)
            {
                json.WriteStartObject();
                WriteIfAny(json, "key", pair.Key);
                WriteIfAny(json, "value", pair.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, string name, DateOnly? day) => WriteIfAny(json, name, day?.ToString("O", CultureInfo.InvariantCulture));

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
