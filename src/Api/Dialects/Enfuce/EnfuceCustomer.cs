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
/// them since. Values that the customer does not have are omitted. A full name is not split into parts.
/// </summary>
internal static class EnfuceCustomer
{
    private static readonly EnfuceSection EmptySection = new();

    /// <summary>Returns the response for a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="addresses">Finds an address of the customer that another dialect stored.</param>
    public static CustomerResponse Of(CustomerView customer, AddressResolver addresses)
    {
        var profile = customer.Profile;
        var response = new CustomerResponse { CustomerNumber = customer.ExternalId, Id = customer.Number, RegNo = profile.NationalCode };
        EnfuceSectionMapping.Write(profile.Enfuce() ?? EmptySection, profile, response);
        if (!response.Email.IsSent)
        {
            response.Email = profile.Email ?? Contact(profile, ContactType.Email);
        }

        if (!response.PhoneNumber.IsSent)
        {
            response.PhoneNumber = Contact(profile, ContactType.FixedPhone);
        }

        if (!response.MobileNumber.IsSent)
        {
            response.MobileNumber = Contact(profile, ContactType.MobilePhone);
        }

        if (!response.Address.IsSent)
        {
            response.Address = addresses.Resolve(profile) is { } known ? Of(known) : null;
        }

        return customer.EntityType == EntityType.Organization ? Corporate(response, profile) : Private(response, profile);
    }

    private static CustomerResponse Corporate(CustomerResponse response, CustomerProfile profile)
    {
        response.Role = CustomerBody.Corporate;
        response.Name = profile.Title ?? profile.FullName;
        return response;
    }

    private static CustomerResponse Private(CustomerResponse response, CustomerProfile profile)
    {
        response.Role = CustomerBody.Private;
        response.FirstName = profile.FirstName;
        response.MiddleName = profile.MiddleName;
        response.LastName = profile.LastName;
        response.DateOfBirth = profile.BirthDate?.Day?.ToString("O", CultureInfo.InvariantCulture);
        if (!response.Nationality.IsSent)
        {
            response.Nationality = Texts.Of(Nationality(profile));
        }

        if (!response.BirthCountry.IsSent)
        {
            response.BirthCountry = EnfuceCountries.CodeOf(profile.BirthCountry);
        }

        return response;
    }

    private static string[]? Nationality(CustomerProfile profile)
    {
        string[] known = [.. new[] { profile.CitizenshipCountry, profile.SecondCitizenshipCountry }.Select(EnfuceCountries.CodeOf).OfType<string>()];
        return known.Length == 0 ? null : known;
    }

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
}
