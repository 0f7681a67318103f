using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers;

public class HostileDraftTests
{
    private static readonly string[] Lists =
    [
        "listContact", "listAddress", "listBusinessEntityDocument", "listAppealReason", "listIntroductionSource", "listOrderedService", "listDeclaredTurnover",
        "listIncomeSource", "listPaymentPurpose", "listSourceOfWealth", "listPaymentCountry", "listActivity", "listRegionOfActivity", "listCountryOfActivity",
        "listCountryOfTaxPayment", "listAdditionalValues", "listRelatedEntity",
    ];

    public static TheoryData<string> AllLists => [.. Lists];

    [Theory, MemberData(nameof(AllLists))]
    public void A_list_of_more_than_10000_elements_is_rejected_as_a_whole(string list)
    {
        var found = AmlyzeRequest.Individual().With($"/{list}", Repeat("{}", ListRules.MaxItems + 1)).Findings().Should().ContainSingle().Subject;

        (found.Message, found.Path).Should().Be(("A list has at most 10000 elements", $"/{list}"));
        found.Code.Should().StartWith("Q0");
    }

    [Theory]
    [InlineData("listContact", "RE06")]
    [InlineData("listBusinessEntityDocument", "RE08")]
    [InlineData("listAdditionalValues", "Q001")]
    public void So_is_a_list_of_a_related_entity(string list, string code)
    {
        var found = AmlyzeRequest.Full("ORGANIZATION").With($"/listRelatedEntity/0/{list}", Repeat("{}", ListRules.MaxItems + 1)).Findings()
            .Should().ContainSingle().Subject;

        (found.Code, found.Path).Should().Be(($"C017.C016.{code}", $"/listRelatedEntity/0/{list}"));
    }

    [Fact]
    public void A_list_of_10000_elements_is_accepted() =>
        AmlyzeRequest.Individual().With("/listCountryOfActivity", Repeat("""{"country": "LT"}""", ListRules.MaxItems)).Findings().Should().BeEmpty();

    [Fact]
    public void A_list_that_is_too_long_is_rejected_without_validating_its_elements() =>
        AmlyzeRequest.Individual()
            .With("/listAdditionalValues", Repeat("""{"code": "a", "datatype": "DATE", "description": "b", "value": "c"}""", ListRules.MaxItems + 1))
            .Findings().Should().ContainSingle().Which.Code.Should().Be("Q001");

    [Fact]
    public void At_most_1000_findings_are_reported() =>
        AmlyzeRequest.Individual().With("/listContact", Repeat("{}", 2_000)).Findings().Should().HaveCount(ValidationContext.MaxFindings);

    [Fact]
    public void All_of_many_unreadable_values_are_validated()
    {
        var request = AmlyzeRequest.Individual();
        foreach (var list in Lists)
        {
            request.With($"/{list}", Repeat("""{"description": {}, "from": {}, "country": {}}""", 3_000));
        }

        var draft = request.Draft();
        draft.Unreadable.Should().HaveCountGreaterThan(20_000);
        draft.Findings(ReferenceData.Seed.Classifiers).Should().HaveCount(ValidationContext.MaxFindings);
    }

    private static string Repeat(string element, int times) => $"[{string.Join(',', Enumerable.Repeat(element, times))}]";
}
