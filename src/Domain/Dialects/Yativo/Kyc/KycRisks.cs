using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>The answers that state a high risk (Y32), with the paths at which rule sets read them.</summary>
internal static class KycRisks
{
    private const string Answers = "/verification/answers/";

    /// <summary>Returns the answers of a person that state a high risk: that the person acts on behalf of others.</summary>
    public static IReadOnlyList<HighRiskAnswer> Of(PersonKyc person) => [.. Flag(person.ActingAsIntermediary, "acting_as_intermediary")];

    /// <summary>Returns the answers of a business that state a high risk.</summary>
    public static IReadOnlyList<HighRiskAnswer> Of(BusinessKyc business) =>
    [
        .. Flag(business.PepStatus, "pep_status", "/isPEP"),
        .. Flag(business.HighRiskActivities?.Any(word => word != KycWords.NoActivity), "high_risk_activities", Answers + "high_risk_activities/*"),
        .. Flag(business.ConductsMoneyServices, "conducts_money_services"),
        .. Flag(business.ThirdPartyMsbPayments, "third_party_msb_payments"),
        .. Flag(business.OperatesInProhibitedCountries, "operates_in_prohibited_countries"),
        .. Flag(
            business.RegulatedActivity is { } activity && activity != new KycRegulatedActivity(),
            "regulated_activity",
            Answers + "regulated_activity/regulated_activities_description",
            Answers + "regulated_activity/primary_regulatory_authority_country",
            Answers + "regulated_activity/primary_regulatory_authority_name",
            Answers + "regulated_activity/license_number"),
    ];

    private static IEnumerable<HighRiskAnswer> Flag(bool? isStated, string answer, params string[] paths) =>
        isStated == true ? [new(answer, [Answers + answer, .. paths])] : [];
}
