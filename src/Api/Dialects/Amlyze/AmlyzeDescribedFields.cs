using Onboarding.Api.Common.Documentation;
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
        DescribedFields.Of<CustomerRequest, CustomerDraft>(CustomerFields.All, Regular, name => name == Source ? null : name),
        DescribedFields.Of<CustomerRequest, Questionnaire>(QuestionnaireFields.All, Regular),
        DescribedFields.Of<SimplifiedCustomerRequest, CustomerDraft>(CustomerFields.All, Simplified) with { Only = AmlyzeFormFields.Simplified },
        DescribedFields.Of<SimplifiedCustomerRequest, Questionnaire>(QuestionnaireFields.All, Simplified),
        DescribedFields.Of<FieldEmploymentApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("employment")),
        DescribedFields.Of<FieldOtherApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("other")),
        DescribedFields.Of<FieldPensionApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("pension")),
        DescribedFields.Of<FieldStudentApi, FieldOfActivity>(QuestionnaireFields.FieldOfActivity, Regular, Below("student")),
        DescribedFields.Of<ContactApi, Contact>(ContactFields.All, Regular),
        DescribedFields.Of<AddressApi, AddressDraft>(AddressFields.All, Regular),
        DescribedFields.Of<BusinessEntityDocumentApi, DocumentDraft>(DocumentFields.All, Regular),
        DescribedFields.Of<RelatedEntityApi, RelatedEntityDraft>(RelatedEntityFields.All, Regular),
        DescribedFields.Of<AdditionalValueApi, AdditionalValue>(AdditionalValueRules.Fields, Regular),
        DescribedFields.Of<AppealReasonApi, AppealReason>(QuestionnaireLists.AppealReason, Regular),
        DescribedFields.Of<IntroductionSourceApi, IntroductionSource>(QuestionnaireLists.IntroductionSource, Regular),
        DescribedFields.Of<OrderedServiceApi, OrderedService>(QuestionnaireLists.OrderedService, Regular),
        DescribedFields.Of<ActivityApi, Activity>(QuestionnaireLists.Activity, Regular),
        DescribedFields.Of<CountryOfActivityApi, CountryOfActivity>(QuestionnaireLists.CountryOfActivity, Regular),
        DescribedFields.Of<RegionOfActivityApi, RegionOfActivity>(QuestionnaireLists.RegionOfActivity, Regular),
        DescribedFields.Of<DeclaredTurnoverApi, DeclaredTurnover>(QuestionnaireLists.DeclaredTurnover, Regular),
        DescribedFields.Of<IncomeSourceApi, IncomeSource>(QuestionnaireLists.IncomeSource, Regular),
        DescribedFields.Of<PaymentPurposeApi, PaymentPurpose>(QuestionnaireLists.PaymentPurpose, Regular),
        DescribedFields.Of<PaymentCountryApi, PaymentCountry>(QuestionnaireLists.PaymentCountry, Regular),
        DescribedFields.Of<SourceOfWealthApi, SourceOfWealth>(QuestionnaireLists.SourceOfWealth, Regular),
        DescribedFields.Of<CountryOfTaxPaymentApi, CountryOfTaxPayment>(QuestionnaireLists.CountryOfTaxPayment, Regular),
    ];

    private static Func<string, string?> Below(string part) =>
        name => name.StartsWith($"fieldOfActivity/{part}/", StringComparison.Ordinal) ? name[(name.LastIndexOf('/') + 1)..] : null;
}
