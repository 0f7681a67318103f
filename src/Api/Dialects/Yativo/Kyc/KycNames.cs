using System.Text.Json;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// The names that a submission for verification uses: some fields are printed differently from page to page, and are taken and rejected under the name that
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
        ExpectedPayments = Choose("expected_monthly_payments_usd", body.ExpectedMonthlyPaymentsUsd, ("expected_monthly_payments", body.ExpectedMonthlyPayments));
        LegalName = Choose("business_legal_name", body.BusinessLegalName, ("legal_name", body.LegalName));
        TradeName = Choose("business_trade_name", body.BusinessTradeName, ("trade_name", body.TradeName));
        Description = Choose("business_description", body.BusinessDescription, ("description", body.Description));
        Owners = Choose(
            "associated_persons", body.AssociatedPersons, ("beneficial_owners", body.BeneficialOwners), ("ultimate_beneficial_owners", body.UltimateBeneficialOwners));
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

    /// <summary>associated_persons.</summary>
    public Items<KycOwnerBody> Owners { get; }

    /// <summary>The name under which a field was sent; its usual one if it was not.</summary>
    public string Of(string field) => _sent.GetValueOrDefault(field, field);

    /// <summary>The field at a JSON pointer of the rules, its parts joined by dots, e.g. <c>identifying_information.0.number</c>.</summary>
    public string At(string path)
    {
        var parts = path.TrimStart('/').Split('/');
        parts[0] = Of(parts[0]);
        return path.Length == 0 ? "request" : string.Join('.', parts.Select(InSnakeCase));
    }

    // Rules of the customer master speak its own names; what the client sent stays as it is.
    private string InSnakeCase(string part) =>
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
