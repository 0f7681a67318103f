using System.Text.Json;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;
using Onboarding.Domain.Risk.RuleSets.Reading;

namespace Onboarding.UnitTests.Risk;

public class DefaultRuleSetTests
{
    [Fact]
    public void The_default_rule_set_passes_the_checks_of_publication()
    {
        var set = Sets.Read(RuleSetDocuments.Default);

        set.Key.Should().Be(RuleSet.DefaultKey);
        RuleSetChecks.Of(set).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{ "entityType": "INDIVIDUAL", "firstName": "Vardenė", "lastName": "Pavardenė", "citizenshipCountry": "LT" }""", RiskLevel.None)]
    [InlineData("""{ "entityType": "ORGANIZATION", "title": "UAB Karuna", "registrationCountry": "LT", "legalForm": "LTD" }""", RiskLevel.None)]
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isPEP": false, "isSanctioned": false }""", RiskLevel.None)]
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "VN" }""", RiskLevel.Low)]
    [InlineData("""{ "entityType": "INDIVIDUAL" }""", RiskLevel.Medium)]
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isPEP": true }""", RiskLevel.High)]
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isFamilyPEP": true }""", RiskLevel.High)]
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "IR" }""", RiskLevel.High)]
    [InlineData("""{ "entityType": "ORGANIZATION", "registrationCountry": "LT", "questionnaire": { "activity": { "countries": [ { "country": "KP" } ] } } }""", RiskLevel.High)]
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isSanctioned": true }""", RiskLevel.Extreme)]
    [InlineData("""{ "entityType": "ORGANIZATION", "registrationCountry": "LT", "legalForm": "SHELL_BANK" }""", RiskLevel.Extreme)]
    public void Customers_have_the_expected_levels(string customer, RiskLevel level) =>
        Sets.Assess(customer, RuleSetDocuments.Default).Level.Should().Be(level);

    [Fact]
    public void No_country_is_on_two_of_its_lists()
    {
        var lists = Sets.Json(RuleSetDocuments.Default).GetProperty("lists").EnumerateObject()
            .SelectMany(list => list.Value.GetProperty("values").EnumerateArray()).Select(country => country.GetString());

        lists.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_schema_names_the_members_that_are_read()
    {
        var schema = Sets.Json(RuleSetDocuments.Schema);

        Members(schema).Should().BeEquivalentTo(RuleSetReader.Members);
        Members(schema.GetProperty("properties").GetProperty("bands")).Should().BeEquivalentTo(RuleSetReader.BandMembers);
        Members(Definition("list")).Should().BeEquivalentTo(ListReader.Members);
        Members(Definition("family")).Should().BeEquivalentTo(RuleSetReader.FamilyMembers);
        Members(Definition("factor")).Should().BeEquivalentTo(PartReader.FactorMembers);
        Members(Definition("line")).Should().BeEquivalentTo(PartReader.LineMembers);
        Members(Definition("floor")).Should().BeEquivalentTo(PartReader.FloorMembers);
        Members(Definition("prohibition")).Should().BeEquivalentTo(PartReader.FloorMembers.Except(["atLeast"]));

        JsonElement Definition(string name) => schema.GetProperty("$defs").GetProperty(name);
    }

    private static IEnumerable<string> Members(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(member => member.Name);
}
