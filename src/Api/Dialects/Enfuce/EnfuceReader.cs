using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Wire to drafts. Pure: what it cannot read it notes, and the rules report it. Names it does not know are passed over; those of the other role are read, so
/// that the rules reject them. Create and change are read alike: what is sent replaces what was there, an object or list as a whole.
/// </summary>
internal static class EnfuceReader
{
    /// <summary>Texts come back as they were sent, also with a NUL.</summary>
    public static FieldPolicy Policy { get; } = new() { TakesNul = true };

    /// <summary>A customer to be created.</summary>
    public static CustomerDraft Create(CustomerBody body, EnfuceReading how) =>
        Apply(body, how, new() { RequestedForm = how.Form, Requester = how.AuditUser, EntityType = how.Role });

    /// <summary>A change: what is not sent stays, null clears. A customer of the other role is rejected.</summary>
    public static Func<CustomerDraft, CustomerDraft> Change(CustomerBody body, EnfuceReading how) => now => now.EntityType == how.Role
        ? Apply(body, how, now) with { Touched = [.. Touched(body)] }
        : throw new InvalidInput([Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType")]);

    private static CustomerDraft Apply(CustomerBody wire, EnfuceReading how, CustomerDraft now)
    {
        var read = new FieldReader(Policy);
        var section = Section(wire, read, how, now.Profile.Enfuce() ?? new());
        var before = now.Profile;
        var profile = before with
        {
            FirstName = wire.FirstName.IsSent ? read.Text(wire.FirstName, "firstName") : before.FirstName,
            MiddleName = wire.MiddleName.IsSent ? read.AsSent(wire.MiddleName, "middleName") : before.MiddleName,
            LastName = wire.LastName.IsSent ? read.Text(wire.LastName, "lastName") : before.LastName,
            Title = wire.Name.IsSent ? read.Text(wire.Name, "title") : before.Title,
            NationalCode = wire.RegNo.IsSent ? read.Text(wire.RegNo, "nationalCode") : before.NationalCode,
            BirthDate = wire.DateOfBirth.IsSent ? read.Date(wire.DateOfBirth, "birthDate", how.LastDay) : before.BirthDate,
            CitizenshipCountry = !wire.Nationality.IsSent ? before.CitizenshipCountry : section.Nationality is [var first, ..] ? EnfuceCountries.Alpha2(first) : null,
            BirthCountry = !wire.BirthCountry.IsSent ? before.BirthCountry : section.BirthCountry is { } born ? EnfuceCountries.Alpha2(born) : null,
        };
        profile = profile.With(section);
        return now with
        {
            ExternalId = wire.CustomerNumber.IsSent ? read.Known(wire.CustomerNumber, "customerExtId", text => IsNumber(text, how)) : now.ExternalId,
            Profile = Renamed(wire, profile),
            Unreadable = [.. read.Unreadable.Distinct()],
        };
    }

    private static EnfuceSection Section(CustomerBody wire, FieldReader read, EnfuceReading how, EnfuceSection before) => before with
    {
        Locale = wire.Locale.IsSent ? read.Known(wire.Locale, "enfuce/locale", how.Locales.Contains) : before.Locale,
        Salutation = wire.Salutation.IsSent ? read.AsSent(wire.Salutation, "enfuce/salutation", EnfuceRules.SalutationMaxLength) : before.Salutation,
        Email = wire.Email.IsSent ? read.AsSent(wire.Email, "enfuce/email") : before.Email,
        PhoneNumber = wire.PhoneNumber.IsSent ? read.Text(wire.PhoneNumber, "enfuce/phoneNumber") : before.PhoneNumber,
        MobileNumber = wire.MobileNumber.IsSent ? read.Text(wire.MobileNumber, "enfuce/mobileNumber") : before.MobileNumber,
        Nationality = wire.Nationality.IsSent ? Nationalities(wire.Nationality, read) : before.Nationality,
        BirthCountry = wire.BirthCountry.IsSent ? read.Known(wire.BirthCountry, "enfuce/birthCountry", EnfuceCountries.Has) : before.BirthCountry,
        Screening = wire.Screening.IsSent ? read.Object(wire.Screening, "enfuce/screening", EnfuceParts.Screening) : before.Screening,
        RiskScore = wire.RiskScore.IsSent ? read.Text(wire.RiskScore, "enfuce/riskScore") : before.RiskScore,
        Address = wire.Address.IsSent ? read.Address(wire.Address, "enfuce/address") : before.Address,
        TemporaryAddress = wire.TemporaryAddress.IsSent ? read.Address(wire.TemporaryAddress, "enfuce/temporaryAddress") : before.TemporaryAddress,
        AdditionalValues = wire.AdditionalValues.IsSent ? read.List(wire.AdditionalValues, "enfuce/additionalValues", EnfuceParts.Value) : before.AdditionalValues,
        Registration = wire.Registration.IsSent ? read.Object(wire.Registration, "enfuce/registration", EnfuceParts.Registration) : before.Registration,
        CustomerRepresentative = wire.CustomerRepresentative.IsSent
            ? read.AsSent(wire.CustomerRepresentative, "enfuce/customerRepresentative", EnfuceRules.RepresentativeMaxLength)
            : before.CustomerRepresentative,
        DeceasedDate = wire.DeceasedDate.IsSent ? read.Date(wire.DeceasedDate, "enfuce/deceasedDate", how.LastDay) : before.DeceasedDate,
        BankruptcyDate = wire.BankruptcyDate.IsSent ? read.Date(wire.BankruptcyDate, "enfuce/bankruptcyDate") : before.BankruptcyDate,
    };

    // Where the rules look for what was sent.
    private static IEnumerable<string> Touched(CustomerBody wire)
    {
        var sent = WireMembers.Sent(wire);
        return EnfuceFields.Fields.Where(field => sent.Contains(field.Value.Name)).Select(field => field.Key);
    }

    // E3: letters and numbers, and by the pattern of the read pages the hyphen.
    private static bool IsNumber(string text, EnfuceReading how) => text.Length <= how.NumberLength && text.All(one => char.IsAsciiLetterOrDigit(one) || one == '-');

    private static List<string>? Nationalities(Texts wire, FieldReader read)
    {
        const string Name = "enfuce/nationality";
        var codes = read.TextList(wire, Name);
        if (codes?.All(code => code is not null && EnfuceCountries.Has(code)) == false)
        {
            read.Note(Name);
            return null;
        }

        return codes is null ? null : [.. codes.OfType<string>()];
    }

    // A name in one piece stands for parts that were not known; it ends when a change states parts and they make a whole name.
    private static CustomerProfileDraft Renamed(CustomerBody wire, CustomerProfileDraft profile)
    {
        var isStated = wire.FirstName.IsSent || wire.LastName.IsSent || wire.MiddleName.IsSent || wire.Name.IsSent;
        return isStated && profile is ({ FirstName: not null, LastName: not null } or { Title: not null }) ? profile with { FullName = null } : profile;
    }
}
