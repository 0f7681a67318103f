using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
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

    /// <summary>A customer as it is answered.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="addresses">Where an address is known of it that this dialect did not state.</param>
    public static CustomerResponse Of(CustomerView customer, KnownAddresses addresses)
    {
        var (profile, section) = (customer.Profile, customer.Profile.Enfuce() ?? Nothing);
        var answer = new CustomerResponse
        {
            CustomerNumber = customer.ExternalId,
            Id = customer.Number,
            Locale = section.Locale,
            RegNo = profile.NationalCode,
            Email = section.Email ?? profile.Email ?? Contact(profile, ContactType.Email),
            PhoneNumber = section.PhoneNumber ?? Contact(profile, ContactType.FixedPhone),
            MobileNumber = section.MobileNumber ?? Contact(profile, ContactType.MobilePhone),
            Address = section.Address is { } sent ? Of(sent) : addresses.Of(profile) is { } known ? Of(known) : null,
            TemporaryAddress = section.TemporaryAddress is { } temporary ? Of(temporary) : null,
            Screening = section.Screening is { } screening ? new ScreeningBody { Status = screening.Status } : null,
            RiskScore = section.RiskScore,
            AdditionalValues = Items<ValueBody>.Of(section.AdditionalValues?.Select(pair => new ValueBody { Key = pair.Key, Value = pair.Value })),
        };
        return customer.EntityType == EntityType.Organization ? Corporate(answer, profile, section) : Private(answer, profile, section);
    }

    private static CustomerResponse Corporate(CustomerResponse answer, CustomerProfile profile, EnfuceSection section)
    {
        answer.Role = CustomerBody.Corporate;
        answer.Name = profile.Title ?? profile.FullName;
        answer.Registration = section.Registration is { } registration
            ? new RegistrationBody { Authority = registration.Authority, RegistrationDate = Text(registration.RegistrationDate) }
            : null;
        answer.CustomerRepresentative = section.CustomerRepresentative;
        answer.BankruptcyDate = Text(section.BankruptcyDate);
        return answer;
    }

    private static CustomerResponse Private(CustomerResponse answer, CustomerProfile profile, EnfuceSection section)
    {
        answer.Role = CustomerBody.Private;
        answer.FirstName = profile.FirstName;
        answer.MiddleName = profile.MiddleName;
        answer.LastName = profile.LastName;
        answer.Salutation = section.Salutation;
        answer.DateOfBirth = Text(profile.BirthDate);
        answer.Nationality = Texts.Of(Nationality(profile, section));
        answer.BirthCountry = BirthCountry(profile, section);
        answer.DeceasedDate = Text(section.DeceasedDate);
        return answer;
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

    private static AddressBody Of(AddressData known) => new()
    {
        Address1 = known.StreetAddress ?? known.AddressDetails,
        City = known.City,
        Country = EnfuceCountries.Shown(known.Country),
        Region = known.Region,
        ZipCode = known.ZipCode,
    };

    private static AddressBody Of(EnfuceAddress address) => new()
    {
        Address1 = address.Address1,
        Address2 = address.Address2,
        Address3 = address.Address3,
        Address4 = address.Address4,
        City = address.City,
        Country = address.Country,
        Region = address.Region,
        ZipCode = address.ZipCode,
    };

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
