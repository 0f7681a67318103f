using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.UnitTests.Risk;

public class NearestChangeTests
{
    [Theory]
    // 4 + 10.5 + 21.25 = 35.75 MEDIUM. Turnover 50 → 0 gives 32, → 100 gives 39.5: still MEDIUM. Citizenship 30 → 0 gives 25.25: LOW.
    // The type 10 → 60 gives 55.75: HIGH, 20 away; citizenship is 10.5 away.
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "DE", "cash": true, "turnovers": [ { "to": 3000 } ] }""", "citizenship", 30, 0, -10_50000000, RiskLevel.Low)]
    // 4: NONE. Turnover → 100 gives 11.5 (7.5 away), citizenship → 30 gives 14.5 (10.5), cash → 100 gives 21.5 (17.5).
    [InlineData("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT" }""", "turnover", 0, 100, 7_50000000, RiskLevel.Low)]
    public void The_nearest_change_is_the_factor_that_changes_the_total_least(string customer, string factor, int from, int to, long change, RiskLevel level) =>
        Sets.Assess(customer).NearestChange.Should().BeEquivalentTo(new NearestChange(ChangeKind.Factor, [factor], from, to, change, level));

    [Fact]
    public void In_a_family_that_takes_the_maximum_only_a_change_of_the_maximum_counts()
    {
        // 24 + 0 + 0 = 24 by the type (60): LOW. PEP 0 → 100 adds 16; citizenship → 30 adds 10.5: 34.5, MEDIUM; turnover → 100 adds 7.5: 31.5, MEDIUM.
        var score = Sets.Assess("""{ "entityType": "ORGANIZATION", "citizenshipCountry": "LT" }""");

        score.NearestChange!.Ids.Should().Equal("turnover");
        score.NearestChange.Level.Should().Be(RiskLevel.Medium);
    }

    [Fact]
    public void Only_the_highest_floors_that_determine_the_level_have_to_be_removed() =>
        Sets.Assess("""{ "entityType": "INDIVIDUAL", "isSanctioned": true, "isFamilyPEP": true, "citizenshipCountry": "LT" }""").NearestChange.Should()
            .BeEquivalentTo(new NearestChange(ChangeKind.Floors, ["sanctioned"], null, null, 0, RiskLevel.High));

    [Fact]
    public void All_floors_of_that_level_have_to_be_removed() =>
        Sets.Assess("""{ "entityType": "INDIVIDUAL", "isFamilyPEP": true, "registrationCountry": "KP", "citizenshipCountry": "LT" }""").NearestChange!.Ids.Should().Equal("pep", "listed");

    [Fact]
    public void A_prohibition_has_to_be_removed() =>
        Sets.Assess("""{ "entityType": "INDIVIDUAL", "legalForm": "SHELL_BANK", "isFamilyPEP": true, "citizenshipCountry": "LT" }""").NearestChange.Should()
            .BeEquivalentTo(new NearestChange(ChangeKind.Prohibitions, ["shell"], null, null, 0, RiskLevel.High));

    [Fact]
    public void There_is_none_if_two_facts_would_have_to_change() =>
        Sets.Assess("""{ "legalForm": "SHELL_BANK", "isSanctioned": true }""").NearestChange.Should().BeNull();

    [Fact]
    public void A_factor_that_does_not_apply_is_no_change() =>
        Sets.Assess("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT" }""", Sets.With("/factors/4/appliesTo", "\"ORGANIZATION\"")).NearestChange!.Ids
            .Should().Equal("citizenship");
}
