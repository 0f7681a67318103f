using System.Collections.Frozen;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The published words of answers. Pages spell some of them differently (self_employed, SelfEmployed), so they are compared without regard to case
/// and underscores.
/// </summary>
public static class KycWords
{
    /// <summary>The word for no activity of high risk.</summary>
    public const string NoActivity = "none_of_the_above";

    /// <summary>The purpose of the document that proves the registration of a business.</summary>
    public const string Registration = "business_registration";

    /// <summary>The words of employment_status.</summary>
    public static readonly FrozenDictionary<string, string> Employment = Set(
        "employed", "exempt", "homemaker", "retired", "self_employed", "student", "unemployed");

    /// <summary>The bands of a person's expected payments a month, with the words of the look-up.</summary>
    public static readonly FrozenDictionary<string, string> Bands = new Dictionary<string, string>
    {
        ["lessthan5k"] = "0_4999",
        ["from5kto10k"] = "5000_9999",
        ["from10kto50k"] = "10000_49999",
        ["greaterthan50k"] = "50000_plus",
        ["morethan50k"] = "50000_plus",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sources of funds of persons and businesses.</summary>
    public static readonly FrozenDictionary<string, string> Sources = Set(
        "company_funds", "ecommerce_reseller", "gambling_proceeds", "gifts", "government_benefits", "inheritance", "investments_loans",
            "pension_retirement", "salary",
        "sale_of_assets_real_estate", "savings", "someone_elses_funds", "business_loans", "grants", "inter_company_funds", "investment_proceeds",
            "legal_settlement",
        "owners_capital", "sale_of_assets", "sales_of_goods_and_services", "third_party_funds", "treasury_reserves");

    /// <summary>The purposes of an account of persons and businesses.</summary>
    public static readonly FrozenDictionary<string, string> Purposes = Set(
        "charitable_donations", "ecommerce_retail_payments", "investment_purposes", "operating_a_company", "other",
            "payments_to_friends_or_family_abroad",
        "personal_or_living_expenses", "protect_wealth", "purchase_goods_and_services", "receive_payment_for_freelancing", "receive_salary",
            "payroll",
        "receive_payments_for_goods_and_services", "tax_optimization", "third_party_money_transmission", "treasury_management");

    /// <summary>The activities of high risk.</summary>
    public static readonly FrozenDictionary<string, string> Activities = Set(
        "adult_entertainment", "gambling", "hold_client_funds", "investment_services", "lending_banking", "marijuana_or_related_services",
            "money_services",
        "nicotine_tobacco_or_related_services", "operate_foreign_exchange_virtual_currencies_brokerage_otc", "pharmaceuticals",
        "precious_metals_precious_stones_jewelry", "safe_deposit_box_rentals", "third_party_payment_processing", "weapons_firearms_and_explosives",
            NoActivity);

    /// <summary>The purposes of a document of a business.</summary>
    public static readonly FrozenDictionary<string, string> DocumentPurposes = Set(
        Registration, "proof_of_address", "tax_documents", "compliance_documents", "financial_statements",
            "certificate_of_good_standing", "portfolio_statement",
        "board_minutes");

    /// <summary>Returns the published word of a text; the text itself if there is none.</summary>
    public static string? WordOf(FrozenDictionary<string, string> words, string? text) =>
        text is null ? null : words.GetValueOrDefault(KeyOf(text), text);

    private static FrozenDictionary<string, string> Set(params IEnumerable<string> words) => words.ToFrozenDictionary(KeyOf, StringComparer.Ordinal);

    /// <summary>Returns the form in which words are compared.</summary>
    internal static string KeyOf(string text) => text.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
