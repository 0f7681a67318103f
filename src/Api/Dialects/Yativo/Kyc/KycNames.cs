using System.Text.Json;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// The names in a submission for verification. Some fields have different names on different pages: each is accepted, and findings have the name that
/// was sent.
/// </summary>
internal sealed class KycNames
{
    private readonly Dictionary<string, string> _sent = new(StringComparer.Ordinal);

    /// <param name="body">The request.</param>
    public KycNames(KycBody body)
    {
        TaxId = Choose("tax_id", body.TaxId, ("taxId", body.TaxIdInCamelCase));
        OccupationCode = Choose("most_recent_occupation_code", body.MostRecentOccupationCode, ("occupation_code", body.OccupationCode));
        ExpectedPayments = Choose(
            "expected_monthly_payments_usd", body.ExpectedMonthlyPaymentsUsd, ("expected_monthly_payments", body.ExpectedMonthlyPayments));
        LegalName = Choose("business_legal_name", body.BusinessLegalName, ("legal_name", body.LegalName));
        TradeName = Choose("business_trade_name", body.BusinessTradeName, ("trade_name", body.TradeName));
        Description = Choose("business_description", body.BusinessDescription, ("description", body.Description));
        ResidentialAddress = Choose("residential_address", body.ResidentialAddress, ("address", body.OtherAddress));
        Owners = Choose(
            "associated_persons", body.AssociatedPersons, ("beneficial_owners", body.BeneficialOwners),
            ("ultimate_beneficial_owners", body.UltimateBeneficialOwners));
    }

    /// <summary>tax_id.</summary>
    public Field TaxId { get; }

    /// <summary>most_recent_occupation_code.</summary>
    public Field OccupationCode { get; }

    /// <summary>expected_monthly_payments_usd.</summary>
    public Field ExpectedPayments { get; }

    /// <summary>business_legal_name.</summary>
    public Field LegalName { get; }

    /// <summary>business_trade_name.</summary>
    public Field TradeName { get; }

    /// <summary>business_description.</summary>
    public Field Description { get; }

    /// <summary>residential_address.</summary>
    public Part<KycAddressBody> ResidentialAddress { get; }

    /// <summary>associated_persons.</summary>
    public Items<KycOwnerBody> Owners { get; }

    /// <summary>Returns the name under which a field was sent; its usual name if it was not sent.</summary>
    public string NameOf(string field) => _sent.GetValueOrDefault(field, field);

    /// <summary>
    /// Returns the field at a JSON pointer of the rules, its segments joined by dots, e.g. <c>identifying_information.0.number</c>.
    /// </summary>
    public string FieldAt(string path)
    {
        var parts = path.TrimStart('/').Split('/');
        parts[0] = NameOf(parts[0]);
        return path.Length == 0 ? "request" : string.Join('.', parts.Select(ToSnakeCase));
    }

    // The rules of the customer model use its own names. A name that the client sent does not change.
    private string ToSnakeCase(string part) =>
        part.Any(char.IsAsciiLetterUpper) && !_sent.ContainsValue(part) ? JsonNamingPolicy.SnakeCaseLower.ConvertName(part) : part;

    private T Choose<T>(string name, T usual, params ReadOnlySpan<(string Name, T Field)> others) where T : IOptionalMember
    {
        foreach (var other in usual.IsSent ? [] : others)
        {
            if (other.Field.IsSent)
            {
                _sent[name] = other.Name;
                return other.Field;
            }
        }

        return usual;
    }
}
