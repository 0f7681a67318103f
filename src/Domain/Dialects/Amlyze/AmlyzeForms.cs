using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>The forms of AMLYZE (fields.json): the required fields of each, by the published tables, and its allowed fields.</summary>
public static class AmlyzeForms
{
    /// <summary>The dialect's name.</summary>
    public static readonly DialectName Dialect = new("amlyze");

    // The pages of 2026 state this length for two descriptions, and no other length that is greater than before.
    private const int DescriptionMaxLength2026 = 32_768;

    // The required fields of the nested objects. Every form has the same table for them.
    private static readonly FormPart[] Parts =
    [
        FormPart.RequireAll(ContactFields.All),
        FormPart.Of(DocumentFields.All).Require(
            "entityType", "identityDocumentType", "documentNumber", "documentIssueDate", "documentIssueCountry", "documentIssueAuthority"),
        FormPart.RequireAll(RelatedEntityFields.All),
        FormPart.RequireAll(AdditionalValueRules.Fields),
        FormPart.RequireAll(QuestionnaireLists.AppealReason),
        FormPart.RequireAll(QuestionnaireLists.IntroductionSource),
        FormPart.RequireAll(QuestionnaireLists.OrderedService),
        FormPart.RequireAll(QuestionnaireLists.Activity),
        FormPart.RequireAll(QuestionnaireLists.CountryOfActivity),
        FormPart.RequireAll(QuestionnaireLists.RegionOfActivity),
        FormPart.RequireAll(QuestionnaireLists.DeclaredTurnover),
        FormPart.RequireAll(QuestionnaireLists.IncomeSource),
        FormPart.RequireAll(QuestionnaireLists.PaymentPurpose),
        FormPart.RequireAll(QuestionnaireLists.PaymentCountry),
        FormPart.RequireAll(QuestionnaireLists.SourceOfWealth),
        FormPart.RequireAll(QuestionnaireLists.CountryOfTaxPayment),
    ];

    // addressDetails, the address in one line, is optional only on the page for regular individual customers.
    private static readonly FormPart AddressOfIndividualsInParts = FormPart.Of(AddressFields.All).Require("country").Require(
        EntityType.Organization, "addressDetails");
    private static readonly FormPart AddressInOneLine = FormPart.Of(AddressFields.All).Require("country", "addressDetails");

    private static readonly FormPart SimplifiedCustomer = FormPart.Of(CustomerFields.All).Require(
        "communicationNumber", "requester", "customerExtId", "riskManagementCategory", "entityType", "firstName", "lastName", "title");
    private static readonly FormPart RegularCustomer2023 = SimplifiedCustomer.Require("sourceOfRiskLevel", "applicationDate", "registrationCountry");
    private static readonly FormPart RegularCustomer2026 = RegularCustomer2023.Require("legalForm");
    private static readonly FormPart RegularCustomer = RegularCustomer2026.Require("citizenshipCountry");
    private static readonly FormPart Descriptions2026 =
        FormPart.Of(QuestionnaireFields.All).Limit(DescriptionMaxLength2026, "activityDescription", "activityInRestrictedRegionDescription");

    /// <summary>The form of a lead: a customer whose risk management category begins or ends with LEAD.</summary>
    public static CustomerForm Lead { get; } = Form(
        "lead", CustomerKind.Lead, RegularCustomer.Require("birthDate"), AddressInOneLine, AmlyzeFormFields.Lead);

    /// <summary>The form of a lead, with the optional fields of the field table of 2023-09-07.</summary>
    public static CustomerForm Lead2023 { get; } = Form(
        "lead 2023-09-07", CustomerKind.Lead, RegularCustomer2023.Require("birthDate"), AddressInOneLine, AmlyzeFormFields.Lead);

    /// <summary>The form of a regular customer, by the field tables of HEAD.</summary>
    public static CustomerForm Regular { get; } = Form(
        "regular", CustomerKind.Regular, RegularCustomer, AddressOfIndividualsInParts, AmlyzeFormFields.Regular, Lead);

    /// <summary>The form of a regular customer, by the field table of 2023-09-07: citizenshipCountry and legalForm are optional.</summary>
    public static CustomerForm Regular2023 { get; } =
        Form("regular 2023-09-07", CustomerKind.Regular, RegularCustomer2023, AddressOfIndividualsInParts, AmlyzeFormFields.Regular, Lead2023);

    /// <summary>
    /// The form of a simplified customer: it has no action and no sourceOfRiskLevel. It allows a closing date with any status, because the published
    /// samples have one with ACTIVE.
    /// </summary>
    public static CustomerForm Simplified { get; } =
        Form("simplified", CustomerKind.Simplified, SimplifiedCustomer, AddressInOneLine, AmlyzeFormFields.Simplified, takesAnyClosingDate: true);

    /// <summary>
    /// The form of a lead, by the pages of 2026: they have one form for customers and leads, so citizenshipCountry is optional here too.
    /// </summary>
    public static CustomerForm Lead2026 { get; } =
        Form(
            "lead 2026",
            CustomerKind.Lead,
            RegularCustomer2026.Require("birthDate"),
            AddressInOneLine,
            AmlyzeFormFields.Lead,
            questionnaire: Descriptions2026);

    /// <summary>The form of a regular customer, by the pages of 2026: citizenshipCountry is optional and two descriptions are longer.</summary>
    public static CustomerForm Regular2026 { get; } = Form(
        "regular 2026", CustomerKind.Regular, RegularCustomer2026, AddressOfIndividualsInParts, AmlyzeFormFields.Regular, Lead2026,
            questionnaire: Descriptions2026);

    /// <summary>The form of a simplified customer, by the pages of 2026: two descriptions are longer.</summary>
    public static CustomerForm Simplified2026 { get; } = Form(
        "simplified 2026", CustomerKind.Simplified, SimplifiedCustomer, AddressInOneLine, AmlyzeFormFields.Simplified, takesAnyClosingDate: true,
            questionnaire: Descriptions2026);

    private static CustomerForm Form(
        string name,
        CustomerKind kind,
        FormPart customer,
        FormPart address,
        IReadOnlySet<string> fields,
        CustomerForm? forLeads = null,
        bool takesAnyClosingDate = false,
        FormPart? questionnaire = null) =>
        new(name, Dialect, [customer, address, .. questionnaire is null ? [] : new[] { questionnaire }, .. Parts])
        {
            Kind = kind,
            Fields = fields,
            LeadForm = forLeads,
            AllowsAnyClosingDate = takesAnyClosingDate,
            Wording = AmlyzeWording.Rules,
        };
}
