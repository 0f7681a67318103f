using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Maps the data that only this dialect has, in both directions: request bodies to the section, and the section to responses. Mapping has no side
/// effects.
/// </summary>
internal static class EnfuceSectionMapping
{
    private const string Path = "enfuce";

    /// <summary>
    /// Reads the section. A member is null if it was not sent and also if it was cleared. The list of sent members distinguishes the two.
    /// </summary>
    public static EnfuceSection Read(CustomerBody wire, FieldReader read, EnfuceReadContext context) => new()
    {
        Locale = read.KnownCode(wire.Locale, $"{Path}/locale", context.Locales.Contains),
        Salutation = read.AsSent(wire.Salutation, $"{Path}/salutation", EnfuceRules.SalutationMaxLength),
        Email = read.AsSent(wire.Email, $"{Path}/email"),
        PhoneNumber = read.Text(wire.PhoneNumber, $"{Path}/phoneNumber"),
        MobileNumber = read.Text(wire.MobileNumber, $"{Path}/mobileNumber"),
        Nationality = Nationalities(wire.Nationality, read),
        BirthCountry = read.KnownCode(wire.BirthCountry, $"{Path}/birthCountry", EnfuceCountries.Has),
        Screening = read.Object(wire.Screening, $"{Path}/screening", EnfuceParts.Screening),
        RiskScore = read.Text(wire.RiskScore, $"{Path}/riskScore"),
        Address = read.Address(wire.Address, $"{Path}/address"),
        TemporaryAddress = read.Address(wire.TemporaryAddress, $"{Path}/temporaryAddress"),
        AdditionalValues = read.List(wire.AdditionalValues, $"{Path}/additionalValues", EnfuceParts.Value),
        Registration = read.Object(wire.Registration, $"{Path}/registration", EnfuceParts.Registration),
        CustomerRepresentative = read.AsSent(wire.CustomerRepresentative, $"{Path}/customerRepresentative", EnfuceRules.RepresentativeMaxLength),
        DeceasedDate = read.Date(wire.DeceasedDate, $"{Path}/deceasedDate", context.LastDay),
        BankruptcyDate = read.Date(wire.BankruptcyDate, $"{Path}/bankruptcyDate"),
    };

    /// <summary>
    /// Writes the members to a response as they were sent. Members of the other role are null, because the rules reject them. Nationality and
    /// birthCountry are written only while the customer's common data agrees with them.
    /// </summary>
    public static void Write(EnfuceSection section, CustomerProfile profile, CustomerResponse response)
    {
        response.Locale = section.Locale;
        response.Salutation = section.Salutation;
        response.Email = section.Email;
        response.PhoneNumber = section.PhoneNumber;
        response.MobileNumber = section.MobileNumber;
        response.Nationality = Texts.Of(section.Nationality is { } sent && FirstOf(sent) == profile.CitizenshipCountry ? sent : null);
        response.BirthCountry = section.BirthCountry is { } born && EnfuceCountries.Alpha2(born) == profile.BirthCountry ? born : null;
        response.Screening = section.Screening is { } screening ? new ScreeningBody { Status = screening.Status } : null;
        response.RiskScore = section.RiskScore;
        response.Address = Of(section.Address);
        response.TemporaryAddress = Of(section.TemporaryAddress);
        response.AdditionalValues = Items<ValueBody>.Of(
            section.AdditionalValues?.Select(pair => new ValueBody { Key = pair.Key, Value = pair.Value }));
        response.Registration = section.Registration is { } registration
            ? new RegistrationBody { Authority = registration.Authority, RegistrationDate = Text(registration.RegistrationDate) }
            : null;
        response.CustomerRepresentative = section.CustomerRepresentative;
        response.DeceasedDate = Text(section.DeceasedDate);
        response.BankruptcyDate = Text(section.BankruptcyDate);
    }

    /// <summary>Returns the country of the first nationality, ISO 3166-1 alpha-2: the customer's citizenship.</summary>
    public static string? FirstOf(IReadOnlyList<string>? nationality) => nationality is [var first, ..] ? EnfuceCountries.Alpha2(first) : null;

    private static List<string>? Nationalities(Texts wire, FieldReader read)
    {
        const string Name = $"{Path}/nationality";
        var codes = read.TextList(wire, Name);
        if (codes?.All(code => code is not null && EnfuceCountries.Has(code)) == false)
        {
            read.Note(Name);
            return null;
        }

        return codes is null ? null : [.. codes.OfType<string>()];
    }

    private static AddressBody? Of(EnfuceAddress? address) => address is null ? null : new()
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
