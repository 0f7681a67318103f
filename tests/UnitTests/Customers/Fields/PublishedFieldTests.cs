using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Customers.Fields;

public class PublishedFieldTests
{
    public static TheoryData<string, string[]> Tables => new()
    {
        { "AddressApi", Names(AddressFields.All) },
        { "ContactApi", Names(ContactFields.All) },
        { "BusinessEntityDocumentApi", Names(DocumentFields.All) },
        { "AdditionalValueApi", Names(AdditionalValueRules.Fields) },
        { "ActivityApi", Names(QuestionnaireLists.Activity) },
        { "AppealReasonApi", Names(QuestionnaireLists.AppealReason) },
        { "CountryOfActivityApi", Names(QuestionnaireLists.CountryOfActivity) },
        { "CountryOfTaxPaymentApi", Names(QuestionnaireLists.CountryOfTaxPayment) },
        { "DeclaredTurnoverApi", Names(QuestionnaireLists.DeclaredTurnover) },
        { "IncomeSourceApi", Names(QuestionnaireLists.IncomeSource) },
        { "IntroductionSourceApi", Names(QuestionnaireLists.IntroductionSource) },
        { "OrderedServiceApi", Names(QuestionnaireLists.OrderedService) },
        { "PaymentCountryApi", Names(QuestionnaireLists.PaymentCountry) },
        { "PaymentPurposeApi", Names(QuestionnaireLists.PaymentPurpose) },
        { "RegionOfActivityApi", Names(QuestionnaireLists.RegionOfActivity) },
        { "SourceOfWealthApi", Names(QuestionnaireLists.SourceOfWealth) },
        { "FieldEmploymentApi", Occupation("employment") },
        { "FieldOtherApi", Occupation("other") },
        { "FieldPensionApi", Occupation("pension") },
        { "FieldStudentApi", Occupation("student") },
    };

    [Theory, MemberData(nameof(Tables))]
    public void A_table_has_the_published_names(string published, string[] names) => names.Should().BeEquivalentTo(Published(published));

    [Fact]
    public void The_tables_of_a_customer_have_its_published_names() =>
        Names(CustomerFields.All).Concat(Names(QuestionnaireFields.All)).Concat(["riskLevel", "customerStatus", "initializeScreeningProcesses"])
            .Should().BeEquivalentTo(Published("Customer").Where(name => !name.StartsWith("list", StringComparison.Ordinal) || name == "listPurpose").Concat(OwnFields.All));

    [Fact]
    public void The_table_of_a_related_entity_has_its_published_names() => Names(RelatedEntityFields.All).Should().BeEquivalentTo(
        Published("RelatedEntityApi").Where(name => !name.StartsWith("list", StringComparison.Ordinal)));

    private static string[] Names<T>(FieldTable<T> table) => [.. table.Select(field => field.Name)];

    private static string[] Occupation(string part) =>
    [
        .. QuestionnaireFields.FieldOfActivity.Select(field => field.Name.Split('/')).Where(segments => segments[1] == part).Select(segments => segments[2]),
    ];

    private static IEnumerable<string> Published(string name) =>
        Repository.Contract("amlyze", "fields.json").GetProperty("objects").GetProperty(name).EnumerateArray().Select(field => field.GetProperty("name").GetString()!);
}
