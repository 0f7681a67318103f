using System.Collections.Frozen;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The published answers of a business about its payments. The pages name them without a format, so they have no fields and are stored as sent.
/// </summary>
public static class KycOtherAnswers
{
    /// <summary>The names of these answers.</summary>
    public static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "meeting_mode", "industry_vertical", "obo_usage", "monthly_volume_usd", "avg_transaction_usd", "max_transaction_usd",
            "primary_account_purpose", "sender_geographies",
        "sender_industries", "sender_types", "top_5_senders", "incoming_from_fintech_wallets", "incoming_fintech_wallet_details",
            "collection_currencies",
        "current_collection_provider", "reason_for_switching_collection", "expected_monthly_disbursement_usd", "avg_transaction_amount_collection",
        "max_transaction_amount_collection", "payout_primary_purpose", "beneficiary_geographies", "beneficiary_industries", "beneficiary_types",
            "top_5_beneficiaries",
        "primary_payout_method", "payout_currencies", "current_payout_provider", "reason_for_switching_payout",
    ]);

    /// <summary>The paths at which rule sets can read all answers of submissions: those with fields and these.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. KycFields.Person.Concat<object>(KycFields.Business).Select(NameOf).Concat(Names).Distinct().SelectMany(
            name => (string[])[$"/verification/answers/{name}", $"/verification/answers/{name}/*"]),
        "/verification/unlistedCodes/*",
        .. KycFields.RegulatedActivity.Select(field => $"/verification/answers/regulated_activity/{field.Name}"),
        .. KycFields.Owner.Select(field => $"/verification/answers/associated_persons/*/{field.Name}"),
        .. new[] { "documents", "extra_documents", "uploaded_documents" }.SelectMany(
            list => KycFields.Upload.Select(field => $"/verification/answers/{list}/*/{field.Name}")),
        "/verification/answers/identifying_information/*/type",
        "/verification/answers/associated_persons/*/identifying_information/*/type",
    ];

    private static string NameOf(object field) =>
        field switch
        {
            Customers.Fields.Field<PersonKyc> person => person.Name,
            Customers.Fields.Field<BusinessKyc> business => business.Name,
            _ => ""
        };
}
