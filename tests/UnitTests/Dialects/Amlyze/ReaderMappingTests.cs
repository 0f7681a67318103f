using System.Text.Json;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.UnitTests.Common;
using Onboarding.UnitTests.Customers.Fields;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>Each field is read into its own property: only the line of the field table with its name has a value.</summary>
public class ReaderMappingTests
{
    private static readonly JsonElement Objects = Repository.Contract("amlyze", "fields.json").GetProperty("objects");

    [Fact]
    public void Every_field_of_a_customer_is_read_into_its_own_field()
    {
        foreach (var (name, json) in Fields("Customer").Where(field => field.Name is not ("action" or "riskLevel" or "customerStatus" or "fieldOfActivity")))
        {
            var draft = Draft($$"""{"{{name}}": {{json}}}""");
            CustomerFields.All.Seen(draft).Concat(QuestionnaireFields.All.Seen(draft.Profile.Questionnaire ?? new())).Should().Equal(name);
        }
    }

    [Theory]
    [InlineData("employment", "FieldEmploymentApi")]
    [InlineData("other", "FieldOtherApi")]
    [InlineData("pension", "FieldPensionApi")]
    [InlineData("student", "FieldStudentApi")]
    public void Every_answer_about_occupation_is_read_into_its_own_field(string part, string published)
    {
        foreach (var (name, json) in Fields(published))
        {
            var draft = Draft("{\"fieldOfActivity\": {\"" + part + "\": {\"" + name + "\": " + json + "}}}");
            QuestionnaireFields.FieldOfActivity.Seen(draft.Profile.Questionnaire!.FieldOfActivity!).Should().Equal($"fieldOfActivity/{part}/{name}");
        }
    }

    [Fact]
    public void Every_field_of_a_list_element_is_read_into_its_own_field()
    {
        Each("listContact", "ContactApi", ContactFields.All, draft => draft.Profile.Contacts);
        Each("listAddress", "AddressApi", AddressFields.All, draft => draft.Profile.Addresses);
        Each("listBusinessEntityDocument", "BusinessEntityDocumentApi", DocumentFields.All, draft => draft.Profile.Documents);
        Each("listRelatedEntity", "RelatedEntityApi", RelatedEntityFields.All, draft => draft.Profile.RelatedEntities);
        Each("listAppealReason", "AppealReasonApi", QuestionnaireLists.AppealReason, draft => Answers(draft).Origin!.AppealReasons);
        Each("listIntroductionSource", "IntroductionSourceApi", QuestionnaireLists.IntroductionSource, draft => Answers(draft).Origin!.IntroductionSources);
        Each("listOrderedService", "OrderedServiceApi", QuestionnaireLists.OrderedService, draft => Answers(draft).Origin!.OrderedServices);
        Each("listDeclaredTurnover", "DeclaredTurnoverApi", QuestionnaireLists.DeclaredTurnover, draft => Answers(draft).Income!.Turnovers);
        Each("listIncomeSource", "IncomeSourceApi", QuestionnaireLists.IncomeSource, draft => Answers(draft).Income!.Sources);
        Each("listSourceOfWealth", "SourceOfWealthApi", QuestionnaireLists.SourceOfWealth, draft => Answers(draft).Income!.Wealth);
        Each("listPaymentPurpose", "PaymentPurposeApi", QuestionnaireLists.PaymentPurpose, draft => Answers(draft).Payments!.Purposes);
        Each("listPaymentCountry", "PaymentCountryApi", QuestionnaireLists.PaymentCountry, draft => Answers(draft).Payments!.Countries);
        Each("listActivity", "ActivityApi", QuestionnaireLists.Activity, draft => Answers(draft).Activity!.Activities);
        Each("listRegionOfActivity", "RegionOfActivityApi", QuestionnaireLists.RegionOfActivity, draft => Answers(draft).Activity!.Regions);
        Each("listCountryOfActivity", "CountryOfActivityApi", QuestionnaireLists.CountryOfActivity, draft => Answers(draft).Activity!.Countries);
        Each("listCountryOfTaxPayment", "CountryOfTaxPaymentApi", QuestionnaireLists.CountryOfTaxPayment, draft => Answers(draft).TaxCountries);
        Each("listAdditionalValues", "AdditionalValueApi", AdditionalValueRules.Fields, draft => Answers(draft).AdditionalValues);
    }

    private static void Each<T>(string list, string published, FieldTable<T> table, Func<CustomerDraft, IReadOnlyList<T>?> elements)
    {
        foreach (var (name, json) in Fields(published))
        {
            table.Seen(elements(Draft($$"""{"{{list}}": [{"{{name}}": {{json}}}]}"""))![0]).Should().Equal([name], "{0} has {1}", list, name);
        }
    }

    private static Questionnaire Answers(CustomerDraft draft) => draft.Profile.Questionnaire!;

    private static CustomerDraft Draft(string json) => new AmlyzeText(json).Draft();

    private static IEnumerable<(string Name, string Json)> Fields(string published) =>
        from field in Objects.GetProperty(published).EnumerateArray()
        let type = field.GetProperty("type").GetString()
        where type is not ("list" or "object")
        let name = field.GetProperty("name").GetString()!
        select (name, type switch
        {
            "boolean" => "false",
            "integer" or "decimal" => "1",
            "date" => "\"2020-01-01\"",
            "enum" => $"\"{Member(name)}\"",
            _ => name is "to" ? "1" : "\"text\"",
        });

    private static string Member(string field) =>
        Repository.Contract("amlyze", "classifiers.json").GetProperty("fixed_enums").GetProperty(field == "datatype" ? "additionalValueDatatype" : field)[0].GetString()!;
}
