using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>
/// The rules of the section of card issuers (enfuce.md, Create private, E10). Limits that the pages leave open are those of the vendor's data export
/// (255). Which locales and numbers are taken is a setting, so the dialect's reader judges these.
/// </summary>
public static class EnfuceRules
{
    /// <summary>The longest text that the pages limit no further.</summary>
    public const int TextMaxLength = 255;

    /// <summary>The longest salutation.</summary>
    public const int SalutationMaxLength = 32;

    /// <summary>The longest representative.</summary>
    public const int RepresentativeMaxLength = 64;

    /// <summary>The longest key or value of a free pair; no page limits them.</summary>
    public const int ValueMaxLength = Field.DefaultMaxLength;

    /// <summary>A mandatory value is missing.</summary>
    public static readonly Rule Missing = Rule.Unpublished("section_missing", "{0} is mandatory");

    /// <summary>A value cannot be read, is too long, or is none of those that are taken.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("section_invalid", "{0} is invalid");

    /// <summary>A person is stated to have died before being born.</summary>
    public static readonly Rule DeceasedBeforeBirth = Rule.Unpublished("deceased_before_birth", "{0} is before BirthDate");

    /// <summary>The notes of risk (E8b).</summary>
    public static readonly IReadOnlyList<string> RiskScores = ["High", "Med", "Low", "Pep"];

    /// <summary>The fields of the section itself. What BIN sponsorship demands on top is mandatory in its form (E5, E10).</summary>
    public static readonly FieldTable<EnfuceSection> Section = new(Invalid, CustomerErrors.Forbidden)
    {
        Field.Text<EnfuceSection>("locale", d => d.Locale, TextMaxLength).IfMissing(Missing),
        Field.Text<EnfuceSection>("salutation", d => d.Salutation, SalutationMaxLength).For(EntityType.Individual),
        Field.Text<EnfuceSection>("email", d => d.Email, TextMaxLength),
        Field.Text<EnfuceSection>("phoneNumber", d => d.PhoneNumber, Formats.PhoneMaxLength).Like(Formats.IsPhone),
        Field.Text<EnfuceSection>("mobileNumber", d => d.MobileNumber, Formats.PhoneMaxLength).Like(Formats.IsPhone),
        Field.Value<EnfuceSection>("nationality", d => d.Nationality is { Count: > 0 }).For(EntityType.Individual).IfMissing(Missing),
        Field.Text<EnfuceSection>("birthCountry", d => d.BirthCountry, TextMaxLength).For(EntityType.Individual),
        Field.Value<EnfuceSection>("screening", d => d.Screening is not null),
        Field.Value<EnfuceSection>("screening/status", d => d.Screening?.Status is not null),
        Field.Text<EnfuceSection>("riskScore", d => d.RiskScore, TextMaxLength).Like(RiskScores.Contains).IfMissing(Missing),
        Field.Value<EnfuceSection>("address", d => d.Address is not null).IfMissing(Missing),
        Field.Value<EnfuceSection>("temporaryAddress", d => d.TemporaryAddress is not null),
        Field.Value<EnfuceSection>("registration", d => d.Registration is not null).For(EntityType.Organization),
        Field.Text<EnfuceSection>("registration/authority", d => d.Registration?.Authority, TextMaxLength)
            .For(EntityType.Organization).IfMissing(Missing),
        Field.Value<EnfuceSection>("registration/registrationDate", d => d.Registration?.RegistrationDate is not null)
            .For(EntityType.Organization).IfMissing(Missing),
        Field.Text<EnfuceSection>("customerRepresentative", d => d.CustomerRepresentative, RepresentativeMaxLength).For(EntityType.Organization),
        Field.Value<EnfuceSection>("deceasedDate", d => d.DeceasedDate.HasValue).For(EntityType.Individual),
        Field.Value<EnfuceSection>("bankruptcyDate", d => d.BankruptcyDate.HasValue).For(EntityType.Organization),
    };

    /// <summary>The parts of an address; no page marks one as required, BIN sponsorship does.</summary>
    public static readonly FieldTable<EnfuceAddress> Address = new(Invalid)
    {
        Field.Text<EnfuceAddress>("address1", d => d.Address1, TextMaxLength).IfMissing(Missing),
        Field.Text<EnfuceAddress>("address2", d => d.Address2, TextMaxLength),
        Field.Text<EnfuceAddress>("address3", d => d.Address3, TextMaxLength),
        Field.Text<EnfuceAddress>("address4", d => d.Address4, TextMaxLength),
        Field.Text<EnfuceAddress>("city", d => d.City, TextMaxLength).IfMissing(Missing),
        Field.Text<EnfuceAddress>("country", d => d.Country, TextMaxLength).IfMissing(Missing),
        Field.Text<EnfuceAddress>("region", d => d.Region, TextMaxLength),
        Field.Text<EnfuceAddress>("zipCode", d => d.ZipCode, TextMaxLength).IfMissing(Missing),
    };

    /// <summary>The parts of a free pair.</summary>
    public static readonly FieldTable<EnfuceValue> Value = new(Invalid)
    {
        Field.Text<EnfuceValue>("key", d => d.Key, ValueMaxLength).IfMissing(Missing),
        Field.Text<EnfuceValue>("value", d => d.Value, ValueMaxLength),
    };

    private static readonly PathSegment IntoSection = new("", "", "enfuce");
    private static readonly PathSegment IntoAddress = new("", "", "address");
    private static readonly PathSegment IntoTemporaryAddress = new("", "", "temporaryAddress");
    private static readonly PathSegment IntoValue = new("", "", "additionalValues");
    private static readonly EnfuceSection Nothing = new();
    private static readonly EnfuceAddress Nowhere = new();

    /// <summary>Walks over the section.</summary>
    internal static void Check(CustomerData profile, RuleContext rules, ValidationContext context)
    {
        var section = profile.Enfuce() ?? Nothing;
        context.Enter(IntoSection);
        Section.Check(section, rules, context);
        if (section.DeceasedDate < profile.BirthDate)
        {
            context.Add(DeceasedBeforeBirth, "deceasedDate", "DeceasedDate");
        }

        // An address that is missing has no parts to miss; a temporary one only lacks what it may lack everywhere.
        Check(section.Address, IntoAddress, section.Address is null ? rules with { Form = EnfuceForms.Customer } : rules, context);
        Check(section.TemporaryAddress, IntoTemporaryAddress, rules with { Form = EnfuceForms.Customer }, context);
        ListRules.Check(section.AdditionalValues, IntoValue, Value, rules, context);
        context.Leave();
    }

    private static void Check(EnfuceAddress? address, PathSegment into, RuleContext rules, ValidationContext context)
    {
        context.Enter(into);
        Address.Check(address ?? Nowhere, rules, context);
        context.Leave();
    }
}
