using System.Collections.Frozen;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Names the look-ups that have the values of some fields of a submission (Y27).</summary>
internal static class KycHints
{
    private static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["most_recent_occupation_code"] = "See /api/occupations.",
        ["business_industry"] = "See /api/business-industries.",
        ["account_purpose"] = "See /api/account-purposes, for a business /api/business-kyc/account-purposes.",
        ["source_of_funds"] = "See /api/source-of-funds, for a business /api/business-kyc/source-of-funds.",
        ["expected_monthly_payments_usd"] = "See /api/expected-monthly-payments-usd; a business states a whole number.",
        ["nationality"] = "See /api/countries.",
        ["residential_address.country"] = "See /api/countries.",
        ["residential_address.state"] = "See /api/subdivisions/ and the country.",
        ["residential_address.postal_code"] = "See /api/postal-codes/ and the country.",
        ["registered_address.country"] = "See /api/countries.",
        ["registered_address.state"] = "See /api/subdivisions/ and the country.",
        ["registered_address.postal_code"] = "See /api/postal-codes/ and the country.",
        ["physical_address.country"] = "See /api/countries.",
        ["physical_address.state"] = "See /api/subdivisions/ and the country.",
        ["physical_address.postal_code"] = "See /api/postal-codes/ and the country.",
        ["identifying_information.*.type"] = "See /api/identification-types/ and the issuing country.",
        ["identifying_information.*.issuing_country"] = "See /api/countries.",
        ["associated_persons.*.nationality"] = "See /api/countries.",
        ["associated_persons.*.identifying_information.*.type"] = "See /api/identification-types/ and the nationality.",
        ["associated_persons.*.residential_address.country"] = "See /api/countries.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the hints for those of the fields that have one, by the name of the field with * for each list position.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> fields) => fields
        .Select(field => string.Join('.', field.Split('.').Select(part => part.All(char.IsAsciiDigit) ? "*" : part))).Distinct()
        .Where(All.ContainsKey).ToDictionary(field => field, field => All[field], StringComparer.Ordinal);
}
