using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Wire to drafts. Pure: what it cannot read it notes, and the rules report it. Names it does not know are passed over; those of the other role are read, so
/// that the rules refuse them. One table of members serves create and change: what is sent replaces what was there, an object or list as a whole.
/// </summary>
internal static class EnfuceReader
{
    /// <summary>A customer to be created.</summary>
    public static CustomerDraft Create(JsonElement body, EnfuceReading how) =>
        Apply(body, only: null, how, new() { RequestedForm = how.Form, Requester = how.AuditUser, EntityType = how.Role });

    /// <summary>A change: what is not sent stays, null clears. A customer of the other role is refused.</summary>
    /// <param name="body">The body.</param>
    /// <param name="only">The one member that counts; all, if none is named.</param>
    /// <param name="how">By what the request is read.</param>
    public static Func<CustomerDraft, CustomerDraft> Change(JsonElement body, string? only, EnfuceReading how) => now => now.EntityType == how.Role
        ? Apply(body, only, how, now)
        : throw new InvalidInput([Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType")]);

    private static CustomerDraft Apply(JsonElement body, string? only, EnfuceReading how, CustomerDraft now)
    {
        var unreadable = new List<string>();
        var wire = new WireObject(body, unreadable, Nul.Taken, only);
        var before = now.Profile.Enfuce() ?? new();
        var section = before with
        {
            Locale = Sent(wire, "locale", before.Locale, static (wire, name, how) => wire.Known(name, $"/enfuce/{name}", how.Locales.Contains), how),
            Salutation = Kept(wire, "salutation", before.Salutation, EnfuceRules.SalutationMaxLength),
            Email = Kept(wire, "email", before.Email),
            PhoneNumber = Sent(wire, "phoneNumber", before.PhoneNumber, static (wire, name, _) => wire.Text(name, $"/enfuce/{name}"), how),
            MobileNumber = Sent(wire, "mobileNumber", before.MobileNumber, static (wire, name, _) => wire.Text(name, $"/enfuce/{name}"), how),
            Nationality = Sent(wire, EnfuceMembers.Nationality, before.Nationality, static (wire, _, _) => Nationalities(wire), how),
            BirthCountry = Sent(wire, EnfuceMembers.BirthCountry, before.BirthCountry, static (wire, name, _) => wire.Known(name, $"/enfuce/{name}", EnfuceCountries.Has), how),
            Screening = Sent(wire, "screening", before.Screening, static (wire, _, _) => EnfuceParts.Screening(wire), how),
            RiskScore = Sent(wire, "riskScore", before.RiskScore, static (wire, name, _) => wire.Text(name, $"/enfuce/{name}"), how),
            Address = Sent(wire, "address", before.Address, static (wire, name, _) => EnfuceParts.Address(wire, name), how),
            TemporaryAddress = Sent(wire, "temporaryAddress", before.TemporaryAddress, static (wire, name, _) => EnfuceParts.Address(wire, name), how),
            AdditionalValues = Sent(wire, "additionalValues", before.AdditionalValues, static (wire, _, _) => EnfuceParts.Values(wire), how),
            Registration = Sent(wire, "registration", before.Registration, static (wire, _, _) => EnfuceParts.Registration(wire), how),
            CustomerRepresentative = Kept(wire, "customerRepresentative", before.CustomerRepresentative, EnfuceRules.RepresentativeMaxLength),
            DeceasedDate = Sent(wire, "deceasedDate", before.DeceasedDate, static (wire, name, how) => wire.Day(name, $"/enfuce/{name}", how.LastDay), how),
            BankruptcyDate = Sent(wire, "bankruptcyDate", before.BankruptcyDate, static (wire, name, _) => wire.Day(name, $"/enfuce/{name}"), how),
        };
        var profile = now.Profile with
        {
            FirstName = Sent(wire, "firstName", now.Profile.FirstName, static (wire, name, _) => wire.Text(name, "/firstName"), how),
            MiddleName = wire.Has("middleName") ? EnfuceParts.AsSent(wire, "middleName", "/middleName") : now.Profile.MiddleName,
            LastName = Sent(wire, "lastName", now.Profile.LastName, static (wire, name, _) => wire.Text(name, "/lastName"), how),
            Title = Sent(wire, "name", now.Profile.Title, static (wire, name, _) => wire.Text(name, "/title"), how),
            NationalCode = Sent(wire, "regNo", now.Profile.NationalCode, static (wire, name, _) => wire.Text(name, "/nationalCode"), how),
            BirthDate = Sent(wire, "dateOfBirth", now.Profile.BirthDate, static (wire, name, how) => wire.Day(name, "/birthDate", how.LastDay), how),
            CitizenshipCountry = wire.Has(EnfuceMembers.Nationality) ? section.Nationality is [var first, ..] ? EnfuceCountries.Alpha2(first) : null : now.Profile.CitizenshipCountry,
            BirthCountry = wire.Has(EnfuceMembers.BirthCountry) ? section.BirthCountry is { } born ? EnfuceCountries.Alpha2(born) : null : now.Profile.BirthCountry,
        };
        profile = profile.With(section);
        return now with
        {
            ExternalId = Sent(wire, "customerNumber", now.ExternalId, static (wire, name, how) => wire.Known(name, "/customerExtId", text => IsNumber(text, how)), how),
            Profile = Renamed(wire, profile),
            Unreadable = [.. unreadable.Distinct()],
            Touched = [.. EnfuceFields.Fields.Where(field => wire.Has(field.Value.Name)).Select(field => field.Key)],
        };
    }

    // E3: letters and numbers, and by the pattern of the read pages the hyphen.
    private static bool IsNumber(string text, EnfuceReading how) => text.Length <= how.NumberLength && text.All(one => char.IsAsciiLetterOrDigit(one) || one == '-');

    private static T? Sent<T>(WireObject wire, string name, T? before, Func<WireObject, string, EnfuceReading, T?> read, EnfuceReading how) =>
        wire.Has(name) ? read(wire, name, how) : before;

    private static string? Kept(WireObject wire, string name, string? before, int maxLength = EnfuceRules.TextMaxLength) =>
        wire.Has(name) ? EnfuceParts.AsSent(wire, name, $"/enfuce/{name}", maxLength) : before;

    private static List<string>? Nationalities(WireObject wire)
    {
        const string Pointer = "/enfuce/nationality";
        var codes = wire.Texts(EnfuceMembers.Nationality, Pointer);
        if (codes?.All(code => code is not null && EnfuceCountries.Has(code)) == false)
        {
            wire.Note(Pointer);
            return null;
        }

        return codes is null ? null : [.. codes.OfType<string>()];
    }

    // A name in one piece stands for parts that nobody knew; it ends when a change states parts and they make a whole name.
    private static CustomerProfileDraft Renamed(WireObject wire, CustomerProfileDraft profile)
    {
        var isStated = wire.Has("firstName") || wire.Has("lastName") || wire.Has("middleName") || wire.Has("name");
        return isStated && profile is ({ FirstName: not null, LastName: not null } or { Title: not null }) ? profile with { FullName = null } : profile;
    }
}
