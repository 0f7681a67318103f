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
/// Maps a customer of any dialect to the response. Values that this dialect stored are returned as they were sent, unless another dialect has changed
/// them since. Values that the customer does not have are omitted. A full name is never split into parts.
/// </summary>
internal static class EnfuceCustomer
{
    private static readonly EnfuceSection EmptySection = new();

    /// <summary>Returns the response for a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="addresses">Finds an address of the customer that another dialect stored.</param>
    public static CustomerResponse Of(CustomerView customer, AddressResolver addresses)
    {
        var (profile, section) = (customer.Profile, customer.Profile.Enfuce() ?? EmptySection);
        var response = new CustomerResponse
        {
            CustomerNumber = customer.ExternalId,
            Id = customer.Number,
            Locale = section.Locale,
            RegNo = profile.NationalCode,
            Email = section.Email ?? profile.Email ?? Contact(profile, ContactType.Email),
            PhoneNumber = section.PhoneNumber ?? Contact(profile, ContactType.FixedPhone),
            MobileNumber = section.MobileNumber ?? Contact(profile, ContactType.MobilePhone),
            Address = section.Address is { } sent ? Of(sent) : addresses.Resolve(profile) is { } known ? Of(known) : null,
            TemporaryAddress = section.TemporaryAddress is { } temporary ? Of(temporary) : null,
            Screening = section.Screening is { } screening ? new ScreeningBody { Status = screening.Status } : null,
            RiskScore = section.RiskScore,
            AdditionalValues = Items<ValueBody>.Of(section.AdditionalValues?.Select(pair => new ValueBody { Key = pair.Key, Value = pair.Value })),
        };
        return customer.EntityType == EntityType.Organization ? Corporate(response, profile, section) : Private(response, profile, section);
    }

    private static CustomerResponse Corporate(CustomerResponse response, CustomerProfile profile, EnfuceSection section)
    {
        response.Role = CustomerBody.Corporate;
        response.Name = profile.Title ?? profile.FullName;
        response.Registration = section.Registration is { } registration
            ? new RegistrationBody { Authority = registration.Authority, RegistrationDate = Text(registration.RegistrationDate) }
            : null;
        response.CustomerRepresentative = section.CustomerRepresentative;
        response.BankruptcyDate = Text(section.BankruptcyDate);
        return response;
    }

    private static CustomerResponse Private(CustomerResponse response, CustomerProfile profile, EnfuceSection section)
    {
        response.Role = CustomerBody.Private;
        response.FirstName = profile.FirstName;
        response.MiddleName = profile.MiddleName;
        response.LastName = profile.LastName;
        response.Salutation = section.Salutation;
        response.DateOfBirth = Text(profile.BirthDate?.Day);
        response.Nationality = Texts.Of(Nationality(profile, section));
        response.BirthCountry = BirthCountry(profile, section);
        response.DeceasedDate = Text(section.DeceasedDate);
        return response;
    }

    // The citizenship is in the customer's common data. The list is returned as sent while its first country is the citizenship.
    private static IReadOnlyList<string>? Nationality(CustomerProfile profile, EnfuceSection section)
    {
        if (section.Nationality is { } sent && (sent is [var first, ..] ? EnfuceCountries.Alpha2(first) : null) == profile.CitizenshipCountry)
        {
            return sent;
        }

        string[] known = [.. new[] { profile.CitizenshipCountry, profile.SecondCitizenshipCountry }.Select(EnfuceCountries.CodeOf).OfType<string>()];
        return known.Length == 0 ? null : known;
    }

    private static string? BirthCountry(CustomerProfile profile, EnfuceSection section) =>
        section.BirthCountry is { } sent && EnfuceCountries.Alpha2(sent) == profile.BirthCountry
            ? sent
            : EnfuceCountries.CodeOf(profile.BirthCountry);

    private static string? Contact(CustomerProfile profile, ContactType type) =>
        profile.Contacts?.FirstOrDefault(contact => contact.ContactType == type)?.ContactDetails;

    private static AddressBody Of(AddressData known) => new()
    {
        Address1 = known.StreetAddress ?? known.AddressDetails,
        City = known.City,
        Country = EnfuceCountries.CodeOf(known.Country),
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
