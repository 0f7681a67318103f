using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>The rules of the section of payment companies: the contract asks for nothing in it, so only what cannot be read or kept is rejected.</summary>
public static class YativoRules
{
    /// <summary>A value that is no text, no object or too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("section_invalid", "{0} is invalid");

    /// <summary>The fields of the section itself.</summary>
    public static readonly FieldTable<YativoSection> Section = new(Invalid)
    {
        Field.Value<YativoSection>("sendKycMail", d => d.SendKycMail.HasValue),
        Field.Value<YativoSection>("address", d => d.Address is not null),
    };

    /// <summary>The parts of the address.</summary>
    public static readonly FieldTable<YativoAddress> Address = new(Invalid)
    {
        Field.Text<YativoAddress>("city", d => d.City),
        Field.Text<YativoAddress>("state", d => d.State),
        Field.Text<YativoAddress>("zipcode", d => d.Zipcode),
        Field.Text<YativoAddress>("street", d => d.Street),
        Field.Text<YativoAddress>("number", d => d.Number),
        Field.Text<YativoAddress>("country", d => d.Country),
    };

    private static readonly PathSegment IntoSection = new("", "", "yativo");
    private static readonly PathSegment IntoAddress = new("", "", "address");
    private static readonly YativoSection Nothing = new();
    private static readonly YativoAddress Nowhere = new();

    /// <summary>Walks over the section.</summary>
    internal static void Check(YativoSection? section, RuleContext rules, ValidationContext context)
    {
        context.Enter(IntoSection);
        Section.Check(section ?? Nothing, rules, context);
        context.Enter(IntoAddress);
        Address.Check(section?.Address ?? Nowhere, rules, context);
        context.Leave();
        context.Leave();
    }
}
