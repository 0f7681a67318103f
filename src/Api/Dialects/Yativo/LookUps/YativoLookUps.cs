using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.LookUps;

/// <summary>The contents of the look-ups. Keys are those of the contract, labels are ours.</summary>
internal static class YativoLookUps
{
    /// <summary>The bands of a person's expected payments a month, from the lowest.</summary>
    public static readonly Dictionary<string, string> Bands = new()
    {
        ["LessThan5K"] = "0_4999",
        ["From5KTo10K"] = "5000_9999",
        ["From10KTo50K"] = "10000_49999",
        ["GreaterThan50K"] = "50000_plus",
    };

    /// <summary>The purposes of a person's account.</summary>
    public static readonly Dictionary<string, string> PurposesOfPersons = Labels(
        "CharitableDonations", "EcommerceRetailPayments", "InvestmentPurposes", "OperatingACompany", "Other", "PaymentsToFriendsOrFamilyAbroad",
            "PersonalOrLivingExpenses",
        "ProtectWealth", "PurchaseGoodsAndServices", "ReceivePaymentForFreelancing", "ReceiveSalary");

    /// <summary>The purposes of the account of a business.</summary>
    public static readonly Dictionary<string, string> PurposesOfBusinesses = Labels(
        "charitable_donations", "ecommerce_retail_payments", "investment_purposes", "other", "payments_to_friends_or_family_abroad", "payroll",
            "personal_or_living_expenses",
        "protect_wealth", "purchase_goods_and_services", "receive_payments_for_goods_and_services", "tax_optimization",
            "third_party_money_transmission", "treasury_management");

    /// <summary>The sources of a person's funds.</summary>
    public static readonly Dictionary<string, string> SourcesOfPersons = Labels(
        "CompanyFunds", "EcommerceReseller", "GamblingProceeds", "Gifts", "GovernmentBenefits", "Inheritance", "InvestmentsLoans",
            "PensionRetirement", "Salary",
        "SaleOfAssetsRealEstate", "Savings", "SomeoneElsesFunds");

    /// <summary>The sources of the funds of a business.</summary>
    public static readonly Dictionary<string, string> SourcesOfBusinesses = Labels(
        "BusinessLoans", "Grants", "InterCompanyFunds", "InvestmentProceeds", "LegalSettlement", "OwnersCapital", "PensionRetirement",
            "SaleOfAssets", "SalesOfGoodsAndServices",
        "ThirdPartyFunds", "TreasuryReserves");

    private static readonly IdentificationTypeRow[] Usual =
    [
        new("drivers_license", "Driving licence"), new("national_id", "National identity card"), new("other", "Other document"),
            new("passport", "Passport"),
        new("residence_permit", "Residence permit"), new("tax_id", "Tax number"),
    ];

    private static readonly IdentificationTypeRow[] OfNigeria =
    [
        new("bvn", "Bank Verification Number"), new("national_id", "National identity card"), new("nin", "National Identification Number"),
            new("other", "Other document"),
        new("passport", "Passport"), new("tin", "Tax Identification Number"),
    ];

    private static readonly IdentificationTypeRow[] OfUnitedStates =
        [new("itin", "Individual Taxpayer Identification Number"), new("ssn", "Social Security Number")];

    /// <summary>Returns the countries, by name.</summary>
    public static CountryRow[] AllCountries { get; } =
        [.. Countries.All.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new CountryRow(one.Alpha2, one.Alpha3, one.Name))];

    /// <summary>Returns the types of identity documents of a country, by description.</summary>
    public static IdentificationTypeRow[] IdentificationTypes(string country) =>
        CountryOf(country)?.Alpha2 switch { "NG" => OfNigeria, "US" => OfUnitedStates, _ => Usual };

    /// <summary>Returns the subdivisions of a country; empty for an unknown country.</summary>
    public static SubdivisionRow[] SubdivisionsOf(string country) => CountryOf(country) is { } known
        ? [.. Subdivisions.Of(known).Select(one => new SubdivisionRow(one.Name, one.Code[(one.Code.IndexOf('-', StringComparison.Ordinal) + 1)..]))]
        : [];

    /// <summary>Returns the rule of a country's postal codes; null for an unknown country.</summary>
    public static PostalRuleBody? PostalRuleOf(string country)
    {
        if (CountryOf(country) is not { } known)
        {
            return null;
        }

        var (isUsed, rule) = (PostalCodes.AreUsed(known.Alpha2), PostalCodes.RuleOf(known.Alpha2));
        return new()
        {
            CountryCode = known.Alpha2,
            CountryName = known.Name,
            UsesPostalCodes = isUsed,
            Validation = isUsed
                ? new() { RuleRegex = rule is null ? null : $"/{rule.Pattern}/", RuleSamples = rule is null ? [] : [rule.Sample] }
                : null,
            Note = !isUsed ? "Addresses of this country have no postal code." : rule is null ? "2 to 20 letters, digits, blanks and hyphens."
                : "The code is checked.",
        };
    }

    private static Country? CountryOf(string code) => Countries.OfAlpha2(code.ToUpperInvariant()) ?? Countries.OfAlpha3(code.ToUpperInvariant());

    // PaymentsToFriends and payments_to_friends become Payments to friends.
    private static Dictionary<string, string> Labels(params string[] keys) => keys.ToDictionary(key => key, key =>
    {
        var words = string.Concat(key.Select((letter, i) => letter == '_' ? " " : char.IsAsciiLetterUpper(letter)
            && i > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        return char.ToUpperInvariant(words[0]) + words[1..];
    });
}
