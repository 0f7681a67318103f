using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>
/// The rules of the Enfuce section (enfuce.md, Create private, E10). Where the pages state no maximum length, it is that of the vendor's data export
/// (255). The accepted locales and customer numbers are settings, so the dialect's reader checks these two.
/// </summary>
public static class EnfuceRules
{
    /// <summary>The maximum length of a text for which the pages state no other one.</summary>
    public const int TextMaxLength = 255;

    /// <summary>The maximum length of a salutation.</summary>
    public const int SalutationMaxLength = 32;

    /// <summary>The maximum length of a customer representative.</summary>
    public const int RepresentativeMaxLength = 64;

    /// <summary>The maximum length of a key or value in additionalValues; no page states one.</summary>
    public const int ValueMaxLength = Field.DefaultMaxLength;

    /// <summary>A mandatory value is missing.</summary>
    public static readonly Rule Missing = Rule.Unpublished("section_missing", "{0} is mandatory");

    /// <summary>A value cannot be read, is too long, or is not one of the accepted values.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("section_invalid", "{0} is invalid");

    /// <summary>The date of death is before the date of birth.</summary>
    public static readonly Rule DeceasedBeforeBirth = Rule.Unpublished("deceased_before_birth", "{0} is before BirthDate");

    /// <summary>The values of riskScore (E8b).</summary>
    public static readonly IReadOnlyList<string> RiskScores = Codes<EnfuceRiskScore>.All;

    /// <summary>The fields of the section. The form for BIN sponsorship makes more of them mandatory (E5, E10).</summary>
    public static readonly FieldTable<EnfuceSection> Section = new(Invalid, CustomerErrors.Forbidden)
    {
        Field.Text<EnfuceSection>("locale", d => d.Locale, TextMaxLength).IfMissing(Missing),
        Field.Text<EnfuceSection>("salutation", d => d.Salutation, SalutationMaxLength).For(EntityType.Individual),
        Field.Text<EnfuceSection>("email", d => d.Email, TextMaxLength).Identifying(),
        Field.Text<EnfuceSection>("phoneNumber", d => d.PhoneNumber, Formats.PhoneMaxLength).Matching(Formats.IsPhone),
        Field.Text<EnfuceSection>("mobileNumber", d => d.MobileNumber, Formats.PhoneMaxLength).Matching(Formats.IsPhone),
        Field.Value<EnfuceSection>("nationality", d => d.Nationality is { Count: > 0 }).For(EntityType.Individual).IfMissing(Missing),
        Field.Text<EnfuceSection>("birthCountry", d => d.BirthCountry, TextMaxLength).For(EntityType.Individual),
        Field.Value<EnfuceSection>("screening", d => d.Screening is not null),
        Field.Value<EnfuceSection>("screening/status", d => d.Screening?.Status is not null),
        Field.Text<EnfuceSection>("riskScore", d => d.RiskScore, TextMaxLength).Matching(RiskScores.Contains).IfMissing(Missing),
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

    /// <summary>The fields of an address. No page marks one as required; BIN sponsorship requires some.</summary>
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

    /// <summary>The fields of an element of additionalValues.</summary>
    public static readonly FieldTable<EnfuceValue> Value = new(Invalid)
    {
        Field.Text<EnfuceValue>("key", d => d.Key, ValueMaxLength).IfMissing(Missing),
        Field.Text<EnfuceValue>("value", d => d.Value, ValueMaxLength),
    };

    private static readonly PathSegment SectionSegment = new("", "", "enfuce");
    private static readonly PathSegment AddressSegment = new("", "", "address");
    private static readonly PathSegment TemporaryAddressSegment = new("", "", "temporaryAddress");
    private static readonly PathSegment ValueSegment = new("", "", "additionalValues");
    private static readonly EnfuceSection EmptySection = new();
    private static readonly EnfuceAddress EmptyAddress = new();

    /// <summary>Adds a finding for each defect of the section.</summary>
    internal static void Check(CustomerData profile, RuleContext rules, ValidationContext context)
    {
        var section = profile.Enfuce() ?? EmptySection;
        context.Enter(SectionSegment);
        Section.Check(section, rules, context);
        if (section.DeceasedDate < profile.BirthDate?.First)
        {
            context.Add(DeceasedBeforeBirth, "deceasedDate", "DeceasedDate");
        }

        // A missing address is one finding, so its fields are not required too. A temporary address has no required fields.
        Check(section.Address, AddressSegment, section.Address is null ? rules with { Form = EnfuceForms.Customer } : rules, context);
        Check(section.TemporaryAddress, TemporaryAddressSegment, rules with { Form = EnfuceForms.Customer }, context);
        ListRules.Check(section.AdditionalValues, ValueSegment, Value, rules, context);
        context.Leave();
    }

    private static void Check(EnfuceAddress? address, PathSegment segment, RuleContext rules, ValidationContext context)
    {
        context.Enter(segment);
        Address.Check(address ?? EmptyAddress, rules, context);
        context.Leave();
    }
}
