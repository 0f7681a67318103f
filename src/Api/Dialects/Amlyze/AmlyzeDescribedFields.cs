using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Customers;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The bodies of this dialect with their field tables, for the API description.</summary>
internal static class AmlyzeDescribedFields
{
    // In a batch sourceOfRiskLevel is ignored, so the common body cannot require it.
    private const string Source = "sourceOfRiskLevel";

    // A member is required if the forms of every profile require it, for customers and for leads.
    private static readonly CustomerForm[] Regular =
        [AmlyzeForms.Regular, AmlyzeForms.Lead, AmlyzeForms.Regular2023, AmlyzeForms.Lead2023, AmlyzeForms.Regular2026, AmlyzeForms.Lead2026];

    private static readonly CustomerForm[] Simplified = [AmlyzeForms.Simplified, AmlyzeForms.Simplified2026];

    /// <summary>All bodies.</summary>
    public static IReadOnlyList<DescribedFields> All { get; } =
    [
        FieldDescriptions.Of<CustomerRequest, CustomerDraft>(CustomerFields.All, Regular, name => name == Source ? null : name),
        FieldDescriptions.Of<CustomerRequest, Questionnaire>(QuestionnaireFields.All, Regular),
        FieldDescriptions.Of<SimplifiedCustomerRequest, CustomerDraft>(CustomerFields.All, Simplified) with { Only = AmlyzeFormFields.Simplified },
        FieldDescriptions.Of<SimplifiedCustomerRequest, Questionnaire>(QuestionnaireFields.All, Simplified),
        FieldDescriptions.Of<FieldEmploymentApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("employment")),
        FieldDescriptions.Of<FieldOtherApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("other")),
        FieldDescriptions.Of<FieldPensionApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("pension")),
        FieldDescriptions.Of<FieldStudentApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("student")),
        FieldDescriptions.Of<ContactApi, Contact>(ContactFields.All, Regular),
        FieldDescriptions.Of<AddressApi, AddressDraft>(AddressFields.All, Regular),
        FieldDescriptions.Of<BusinessEntityDocumentApi, DocumentDraft>(DocumentFields.All, Regular),
        FieldDescriptions.Of<RelatedEntityApi, RelatedEntityDraft>(RelatedEntityFields.All, Regular),
        FieldDescriptions.Of<AdditionalValueApi, AdditionalValue>(AdditionalValueRules.Fields, Regular),
        FieldDescriptions.Of<AppealReasonApi, AppealReason>(QuestionnaireLists.AppealReason, Regular),
        FieldDescriptions.Of<IntroductionSourceApi, IntroductionSource>(QuestionnaireLists.IntroductionSource, Regular),
        FieldDescriptions.Of<OrderedServiceApi, OrderedService>(QuestionnaireLists.OrderedService, Regular),
        FieldDescriptions.Of<ActivityApi, Activity>(QuestionnaireLists.Activity, Regular),
        FieldDescriptions.Of<CountryOfActivityApi, CountryOfActivity>(QuestionnaireLists.CountryOfActivity, Regular),
        FieldDescriptions.Of<RegionOfActivityApi, RegionOfActivity>(QuestionnaireLists.RegionOfActivity, Regular),
        FieldDescriptions.Of<DeclaredTurnoverApi, DeclaredTurnover>(QuestionnaireLists.DeclaredTurnover, Regular),
        FieldDescriptions.Of<IncomeSourceApi, IncomeSource>(QuestionnaireLists.IncomeSource, Regular),
        FieldDescriptions.Of<PaymentPurposeApi, PaymentPurpose>(QuestionnaireLists.PaymentPurpose, Regular),
        FieldDescriptions.Of<PaymentCountryApi, PaymentCountry>(QuestionnaireLists.PaymentCountry, Regular),
        FieldDescriptions.Of<SourceOfWealthApi, SourceOfWealth>(QuestionnaireLists.SourceOfWealth, Regular),
        FieldDescriptions.Of<CountryOfTaxPaymentApi, CountryOfTaxPayment>(QuestionnaireLists.CountryOfTaxPayment, Regular),
    ];

    private static Func<string, string?> Below(string part) =>
        name => name.StartsWith($"fieldOfActivity/{part}/", StringComparison.Ordinal) ? name[(name.LastIndexOf('/') + 1)..] : null;
}
