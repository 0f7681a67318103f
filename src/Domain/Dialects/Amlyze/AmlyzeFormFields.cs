using System.Collections.Frozen;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>
/// The allowed fields of each form: the field names on its published pages (fields.json: the marks of the lead and simplified tables). A field is on
/// the list if the page of at least one entity type has it. The rules reject fields that are not allowed for the customer's entity type.
/// </summary>
/// <remarks>
/// The single fields are those of the tables <see cref="CustomerFields"/> and <see cref="QuestionnaireFields"/>, so a new line there is a field of
/// every form. Fields that only other dialects have are in <see cref="ShortFormFields"/> or in an extension.
/// </remarks>
public static class AmlyzeFormFields
{
    // The lists of every form, and the two fields without a line in a table.
    private static readonly string[] OfEveryForm =
        ["riskLevel", "customerStatus", CustomerFields.Screenings, "listContact", "listAddress", "listBusinessEntityDocument"];

    // The lists of regular customers and leads.
    private static readonly string[] OfQuestionnaire =
    [
        "listAppealReason", "listIntroductionSource", "listOrderedService", "listDeclaredTurnover", "listIncomeSource", "listPaymentPurpose",
        "listSourceOfWealth", "listPaymentCountry", "listActivity", "listRegionOfActivity", "listCountryOfActivity", "listCountryOfTaxPayment",
        "listAdditionalValues", "listRelatedEntity",
    ];

    /// <summary>The fields of a regular customer: every field of the contract.</summary>
    public static readonly FrozenSet<string> Regular = CustomerFields.All.Select(field => field.Name)
        .Concat(QuestionnaireFields.All.Select(field => field.Name)).Concat(OfEveryForm).Concat(OfQuestionnaire).ToFrozenSet();

    /// <summary>
    /// The fields of a lead. Its pages have neither riskLevel nor customerStatus. Both are allowed here: EVALUATE, the only source a lead may have,
    /// ignores their values, and the pages' rule for closingDate depends on customerStatus.
    /// </summary>
    public static readonly FrozenSet<string> Lead = Regular.Except(["tradingName"]).ToFrozenSet();

    /// <summary>The fields of a simplified customer.</summary>
    public static readonly FrozenSet<string> Simplified =
        Lead.Except(["action", "sourceOfRiskLevel", "fieldOfActivity"]).Except(OfQuestionnaire).ToFrozenSet();
}
