using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Wire to drafts. Pure: what it cannot read it notes, and the rules report it. Names it does not know are passed over; those of the other role are read, so
/// that the rules reject them. Create and change are read alike: what is sent replaces what was there, an object or list as a whole.
/// </summary>
internal static class EnfuceReader
{
    /// <summary>Texts come back as they were sent, also with a NUL.</summary>
    public static FieldPolicy Policy { get; } = new() { AllowsNul = true };

    /// <summary>A customer to be created: everything is stated of one of whom nothing is known.</summary>
    public static CustomerDraft Create(CustomerBody body, EnfuceReading how) =>
        Change(body, how).Over(new() { RequestedForm = how.Form, Requester = how.AuditUser, EntityType = how.Role });

    /// <summary>A change: what is not sent stays, null clears. A customer of the other role is rejected.</summary>
    public static CustomerPatch Change(CustomerBody wire, EnfuceReading how)
    {
        var (read, sent) = (new FieldReader(Policy), WireMembers.Sent(wire));
        var section = Section(wire, read, how);
        string[] members = [.. EnfuceMembers.OfSection.Where(sent.Contains)];
        var patch = new CustomerPatch
        {
            OnlyFor = how.Role,
            Extension = members.Length == 0 ? null : EnfuceSections.Patch(section, members),
            FirstName = new(wire.FirstName.IsSent, read.Text(wire.FirstName, "firstName")),
            MiddleName = new(wire.MiddleName.IsSent, read.AsSent(wire.MiddleName, "middleName")),
            LastName = new(wire.LastName.IsSent, read.Text(wire.LastName, "lastName")),
            Title = new(wire.Name.IsSent, read.Text(wire.Name, "title")),
            NationalCode = new(wire.RegNo.IsSent, read.Text(wire.RegNo, "nationalCode")),
            BirthDate = new(wire.DateOfBirth.IsSent, read.Date(wire.DateOfBirth, "birthDate", how.LastDay)),
            CitizenshipCountry = new(wire.Nationality.IsSent, section.Nationality is [var first, ..] ? EnfuceCountries.Alpha2(first) : null),
            BirthCountry = new(wire.BirthCountry.IsSent, section.BirthCountry is { } born ? EnfuceCountries.Alpha2(born) : null),
            ExternalId = new(wire.CustomerNumber.IsSent, read.KnownCode(wire.CustomerNumber, "customerExtId", text => IsNumber(text, how))),

            // A name in one piece stands for parts that were not known; it ends when a change states parts and they make a whole name.
            EndsFullName = wire.FirstName.IsSent || wire.LastName.IsSent || wire.MiddleName.IsSent || wire.Name.IsSent,
        };
        return patch with
        {
            Unreadable = [.. read.Unreadable.Distinct()],
            Touched = [.. EnfuceFields.Fields.Where(field => sent.Contains(field.Value.Name)).Select(field => field.Key)],
        };
    }

    // What is not sent is null here, as is what was cleared; which of the two it is says the list of members.
    private static EnfuceSection Section(CustomerBody wire, FieldReader read, EnfuceReading how) => new()
    {
        Locale = read.KnownCode(wire.Locale, "enfuce/locale", how.Locales.Contains),
        Salutation = read.AsSent(wire.Salutation, "enfuce/salutation", EnfuceRules.SalutationMaxLength),
        Email = read.AsSent(wire.Email, "enfuce/email"),
        PhoneNumber = read.Text(wire.PhoneNumber, "enfuce/phoneNumber"),
        MobileNumber = read.Text(wire.MobileNumber, "enfuce/mobileNumber"),
        Nationality = Nationalities(wire.Nationality, read),
        BirthCountry = read.KnownCode(wire.BirthCountry, "enfuce/birthCountry", EnfuceCountries.Has),
        Screening = read.Object(wire.Screening, "enfuce/screening", EnfuceParts.Screening),
        RiskScore = read.Text(wire.RiskScore, "enfuce/riskScore"),
        Address = read.Address(wire.Address, "enfuce/address"),
        TemporaryAddress = read.Address(wire.TemporaryAddress, "enfuce/temporaryAddress"),
        AdditionalValues = read.List(wire.AdditionalValues, "enfuce/additionalValues", EnfuceParts.Value),
        Registration = read.Object(wire.Registration, "enfuce/registration", EnfuceParts.Registration),
        CustomerRepresentative = read.AsSent(wire.CustomerRepresentative, "enfuce/customerRepresentative", EnfuceRules.RepresentativeMaxLength),
        DeceasedDate = read.Date(wire.DeceasedDate, "enfuce/deceasedDate", how.LastDay),
        BankruptcyDate = read.Date(wire.BankruptcyDate, "enfuce/bankruptcyDate"),
    };

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
}
