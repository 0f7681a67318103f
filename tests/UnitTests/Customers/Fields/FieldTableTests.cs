using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Customers.Fields.Leaves;

namespace Onboarding.UnitTests.Customers.Fields;

public class FieldTableTests
{
    [Fact]
    public void Every_value_of_a_customer_is_in_the_table_once() => EachOnce(
        CustomerFields.All,
        path => path is "RequestedForm" or "RiskLevel" or "Status" || IsInShortForm(path)
            || path.StartsWith("Profile/Questionnaire/", StringComparison.Ordinal) || path.StartsWith("Profile/Verification/", StringComparison.Ordinal),
        notOfTheDraft: ["action"]);

    [Fact]
    public void Every_value_of_a_short_form_is_in_its_table_once() => EachOnce(ShortFormFields.All, path => !IsInShortForm(path));

    [Fact]
    public void Every_answer_of_the_questionnaire_is_in_the_table_once() => EachOnce(QuestionnaireFields.All);

    [Fact]
    public void Every_answer_about_occupation_is_in_its_table_once() => EachOnce(QuestionnaireFields.FieldOfActivity);

    [Fact]
    public void Every_value_of_an_address_is_in_the_table_once() => EachOnce(AddressFields.All);

    [Fact]
    public void Every_value_of_a_contact_is_in_the_table_once() => EachOnce(ContactFields.All);

    [Fact]
    public void Every_value_of_a_document_is_in_the_table_once() => EachOnce(DocumentFields.All, path => path is "Id" or "Expired" or "Origin");

    [Fact]
    public void Every_value_of_a_related_entity_is_in_the_table_once() => EachOnce(RelatedEntityFields.All, path => path is "Origin");

    [Fact]
    public void Every_value_of_a_list_element_is_in_its_table_once()
    {
        EachOnce(AdditionalValueRules.Fields);
        EachOnce(QuestionnaireLists.Activity);
        EachOnce(QuestionnaireLists.AppealReason);
        EachOnce(QuestionnaireLists.CountryOfActivity);
        EachOnce(QuestionnaireLists.CountryOfTaxPayment);
        EachOnce(QuestionnaireLists.DeclaredTurnover);
        EachOnce(QuestionnaireLists.IncomeSource);
        EachOnce(QuestionnaireLists.IntroductionSource);
        EachOnce(QuestionnaireLists.OrderedService);
        EachOnce(QuestionnaireLists.PaymentCountry);
        EachOnce(QuestionnaireLists.PaymentPurpose);
        EachOnce(QuestionnaireLists.RegionOfActivity);
        EachOnce(QuestionnaireLists.SourceOfWealth);
    }

    [Fact]
    public void Blank_text_is_not_a_value_but_false_is()
    {
        QuestionnaireFields.All.Seen(new() { Activity = new() { Description = "  " } }).Should().BeEmpty();
        QuestionnaireFields.All.Seen(new() { Activity = new() { DoesCashDominate = false } }).Should().Equal("doesCashDominate");
    }

    [Fact]
    public void A_form_cannot_require_a_field_without_a_rule_for_a_missing_value()
    {
        var form = new CustomerForm("test", new("test"), FormPart.Of(ContactFields.All).Require("useForCommunication"));

        FluentActions.Invoking(() => ContactFields.All.Check(new(), new(form, null, Seed.Classifiers, CustomerDrafts.LastDay), new([]))).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => FormPart.Of(ContactFields.All).Require("unknown")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FormPart.Of(ContactFields.All).Limit(1, "unknown")).Should().Throw<ArgumentException>();
    }

    private static bool IsInShortForm(string path) => path is "Profile/FullName" or "Profile/MiddleName" or "Profile/Email" or "Profile/Phone" or "Profile/StatedCountry";
}
