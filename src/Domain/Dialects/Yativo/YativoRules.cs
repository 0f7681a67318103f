using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>
/// The rules of the Yativo section. The contract requires none of its fields, so the rules reject only values that cannot be read or stored.
/// </summary>
public static class YativoRules
{
    /// <summary>A value is not text, not an object, or too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("section_invalid", "{0} is invalid");

    /// <summary>The fields of the section.</summary>
    public static readonly FieldTable<YativoSection> Section = new(Invalid)
    {
        Field.Value<YativoSection>("sendKycMail", d => d.SendKycMail.HasValue),
        Field.Value<YativoSection>("address", d => d.Address is not null),
    };

    /// <summary>The fields of the address.</summary>
    public static readonly FieldTable<YativoAddress> Address = new(Invalid)
    {
        Field.Text<YativoAddress>("city", d => d.City),
        Field.Text<YativoAddress>("state", d => d.State),
        Field.Text<YativoAddress>("zipcode", d => d.Zipcode),
        Field.Text<YativoAddress>("street", d => d.Street),
        Field.Text<YativoAddress>("number", d => d.Number),
        Field.Text<YativoAddress>("country", d => d.Country),
    };

    private static readonly PathSegment SectionSegment = new("", "", "yativo");
    private static readonly PathSegment AddressSegment = new("", "", "address");
    private static readonly YativoSection EmptySection = new();
    private static readonly YativoAddress EmptyAddress = new();

    /// <summary>Adds a finding for each defect of the section.</summary>
    internal static void Check(YativoSection? section, RuleContext rules, ValidationContext context)
    {
        context.Enter(SectionSegment);
        Section.Check(section ?? EmptySection, rules, context);
        context.Enter(AddressSegment);
        Address.Check(section?.Address ?? EmptyAddress, rules, context);
        context.Leave();
        context.Leave();
    }
}
