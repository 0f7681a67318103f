using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Customers.Sections;

namespace Onboarding.UnitTests.Customers.Fields;

public class FieldTableTests
{
    [Fact]
    public void Every_value_of_a_customer_is_in_the_table_once() => EachOnce(
        CustomerFields.All,
        path => path is "RequestedForm" or "RiskLevel" or "Status" || IsOfAShortForm(path)
            || path.StartsWith("Profile/Questionnaire/", StringComparison.Ordinal) || path.StartsWith("Profile/Yativo/", StringComparison.Ordinal)
            || path.StartsWith("Profile/Enfuce/", StringComparison.Ordinal),
        notOfTheDraft: ["action"]);

    [Fact]
    public void Every_value_of_a_short_form_is_in_its_tables_once()
    {
        EachOnce(ShortFormFields.All, path => !IsOfAShortForm(path));
        EachOnce(
            YativoRules.Section,
            path => path.StartsWith("Address/", StringComparison.Ordinal) || path.StartsWith("Kyc/", StringComparison.Ordinal),
            notOfTheDraft: ["address"]);
        EachOnce(YativoRules.Address);
    }

    [Fact]
    public void Every_value_of_a_card_issuer_is_in_its_tables_once()
    {
        EachOnce(
            EnfuceRules.Section,
            path => path.StartsWith("Address/", StringComparison.Ordinal) || path.StartsWith("TemporaryAddress/", StringComparison.Ordinal)
                || path.StartsWith("Screening/", StringComparison.Ordinal) || path.StartsWith("Registration/", StringComparison.Ordinal),
            notOfTheDraft: ["address", "temporaryAddress", "nationality", "screening", "screening/status", "registration", "registration/authority", "registration/registrationDate"]);
        EachOnce(EnfuceRules.Address);
        EachOnce(EnfuceRules.Value);
    }

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
    public void A_blank_text_is_not_sent_but_a_false_is()
    {
        QuestionnaireFields.All.Seen(new() { Activity = new() { Description = "  " } }).Should().BeEmpty();
        QuestionnaireFields.All.Seen(new() { Activity = new() { DoesCashDominate = false } }).Should().Equal("doesCashDominate");
    }

    [Fact]
    public void A_mandatory_field_says_what_is_reported_when_it_is_missing()
    {
        static bool Mandatory<T>(Field<T> field) => (field.MandatoryForIndividual | field.MandatoryForOrganization) != CustomerForm.None;

        CustomerFields.All.Where(Mandatory).Should().OnlyContain(field => field.Missing != null);
        RelatedEntityFields.All.Where(Mandatory).Should().OnlyContain(field => field.Missing != null);
        DocumentFields.All.Where(Mandatory).Should().OnlyContain(field => field.Missing != null);
        AddressFields.All.Where(Mandatory).Should().OnlyContain(field => field.Missing != null);
    }

    private static bool IsOfAShortForm(string path) => path is "Profile/FullName" or "Profile/MiddleName" or "Profile/Email" or "Profile/Phone" or "Profile/StatedCountry";

    private static void EachOnce<T>(FieldTable<T> table, Func<string, bool>? elsewhere = null, string[]? notOfTheDraft = null) where T : notnull
    {
        var seen = new HashSet<string>();
        foreach (var (path, owner) in Leaves.Of<T>().Where(leaf => elsewhere?.Invoke(leaf.Path) != true))
        {
            seen.Add(table.Seen(owner).Should().ContainSingle("{0} of {1} has one line", path, typeof(T).Name).Subject);
        }

        table.Select(field => field.Name).Except(notOfTheDraft ?? []).Should().BeEquivalentTo(seen, "no line of {0} is without a value", typeof(T).Name);
    }
}
