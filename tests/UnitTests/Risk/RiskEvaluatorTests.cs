using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.UnitTests.Risk;

public class RiskEvaluatorTests
{
    [Fact]
    public void A_worked_example_has_the_exact_points()
    {
        // customer: max(10, 0) = 10, × 40 % = 4; geography: 30 × 35 % = 10.5; activity: (100 × 70 % + 50 × 30 %) = 85, × 25 % = 21.25.
        var score = Sets.Assess("""{ "entityType": "INDIVIDUAL", "isPEP": false, "citizenshipCountry": "DE", "cash": true, "turnovers": [ { "to": 3000 }, { "to": 20 } ] }""");

        score.Total.Should().Be(35_75000000);
        score.Families.Select(family => family.Score).Should().Equal(10_0000, 30_0000, 85_0000);
        score.Families.Select(family => family.Contribution).Should().Equal(4_00000000, 10_50000000, 21_25000000);
        score.Factors.Select(factor => (factor.Factor.Id, factor.Points, factor.Weight, factor.Contribution)).Should().Equal(
            ("type", 10, 10_000, 4_00000000),
            ("pep", 0, 0, 0),
            ("citizenship", 30, 10_000, 10_50000000),
            ("cash", 100, 7_000, 17_50000000),
            ("turnover", 50, 3_000, 3_75000000));
        score.Factors[4].Values.Should().Equal("20", "3000");
        (score.BandLevel, score.Level, score.IsProhibited).Should().Be((RiskLevel.Medium, RiskLevel.Medium, false));
    }

    [Theory]
    [InlineData("""{ "turnovers": [ { "to": 999.99 } ] }""", 0)]
    [InlineData("""{ "turnovers": [ { "to": 1000 } ] }""", 50)]
    [InlineData("""{ "turnovers": [ { "to": 5000.49 } ] }""", 50)]
    [InlineData("""{ "turnovers": [ { "to": 5000.50 } ] }""", 100)]
    [InlineData("""{ "turnovers": [ { "to": 1e400 } ] }""", 0)]
    [InlineData("""{ "turnovers": [ { "to": "much" } ] }""", 0)]
    [InlineData("""{ "turnovers": [ { "to": 1 }, { "to": 9999 }, { "from": 7 }, null, 3 ] }""", 100)]
    [InlineData("""{ "turnovers": { "to": 9999 } }""", 0)]
    [InlineData("""{ "turnovers": [] }""", 0)]
    public void Ranges_include_their_start_and_exclude_their_end_and_the_worst_of_several_values_counts(string customer, int points) =>
        Sets.Assess(customer).Factors[4].Points.Should().Be(points);

    [Theory]
    [InlineData("{}", FactorBasis.Missing, 60)]
    [InlineData("""{ "entityType": null }""", FactorBasis.Missing, 60)]
    [InlineData("""{ "entityType": "  " }""", FactorBasis.Missing, 60)]
    [InlineData("""{ "entityType": "INDIVIDUAL" }""", FactorBasis.Values, 10)]
    [InlineData("""{ "entityType": "individual" }""", FactorBasis.Values, 60)]
    [InlineData("""{ "entityType": { "code": "INDIVIDUAL" } }""", FactorBasis.Missing, 60)]
    public void Missing_data_that_means_worst_has_the_highest_points(string customer, FactorBasis basis, int points) =>
        (Sets.Assess(customer).Factors[0].Basis, Sets.Assess(customer).Factors[0].Points).Should().Be((basis, points));

    [Fact]
    public void Missing_data_that_means_neutral_adds_nothing() => Sets.Assess("{}").Factors[1].Contribution.Should().Be(0);

    [Fact]
    public void Missing_data_that_blocks_has_the_highest_points_and_needs_a_person()
    {
        var score = Sets.Assess("""{ "entityType": "INDIVIDUAL" }""");

        score.Blocked.Select(factor => factor.Factor.Id).Should().Equal("citizenship");
        score.Factors[2].Points.Should().Be(100);
        Sets.Assess("""{ "citizenshipCountry": "LT" }""").Blocked.Should().BeEmpty();
    }

    [Fact]
    public void A_factor_of_the_other_entity_type_has_no_points_and_is_not_missing()
    {
        var set = Sets.With("/factors/2/appliesTo", "\"INDIVIDUAL\"");

        Sets.Assess("""{ "entityType": "ORGANIZATION" }""", set).Factors[2].Should().Match<FactorScore>(one => one.Basis == FactorBasis.NotApplicable && one.Points == 0 && !one.IsBlocked);
        Sets.Assess("""{ "entityType": "INDIVIDUAL" }""", set).Factors[2].IsBlocked.Should().BeTrue();
    }

    [Theory]
    [InlineData("""{ "isSanctioned": true }""", RiskLevel.Extreme, "sanctioned")]
    [InlineData("""{ "isPEP": true }""", RiskLevel.High, "pep")]
    [InlineData("""{ "isFamilyPEP": true }""", RiskLevel.High, "pep")]
    [InlineData("""{ "questionnaire": { "taxCountries": [ { "country": "LT" }, { "country": "KP" } ] } }""", RiskLevel.High, "listed")]
    [InlineData("""{ "isSanctioned": true, "isPEP": true }""", RiskLevel.Extreme, "sanctioned", "pep")]
    [InlineData("""{ "isSanctioned": false, "isPEP": "yes" }""", RiskLevel.None)]
    public void A_floor_raises_the_level_of_a_customer_that_meets_it(string customer, RiskLevel level, params string[] floors)
    {
        var score = Sets.Assess(customer);

        score.FloorLevel.Should().Be(level);
        score.Level.Should().BeOneOf(Enum.GetValues<RiskLevel>().Where(one => one >= level));
        score.Floors.Select(fired => fired.Floor.Id).Should().Equal(floors);
    }

    [Fact]
    public void A_floor_names_the_path_where_it_was_met() => Sets.Assess("""{ "registrationCountry": "IR", "citizenshipCountry": "KP" }""")
        .Floors.Single().Matches.Select(met => $"{met.Input} {met.Value}").Should().Equal("/citizenshipCountry KP", "/registrationCountry IR");

    [Fact]
    public void A_prohibited_customer_has_the_level_EXTREME()
    {
        var score = Sets.Assess("""{ "legalForm": "SHELL_BANK", "citizenshipCountry": "LT" }""");

        (score.IsProhibited, score.Level, score.FloorLevel).Should().Be((true, RiskLevel.Extreme, RiskLevel.Extreme));
    }

    [Fact]
    public void The_input_hash_covers_only_the_values_that_were_read()
    {
        string Hash(string customer) => Sets.Assess(customer).InputHash;

        Hash("""{ "citizenshipCountry": "LT", "firstName": "A" }""").Should().Be(Hash("""{ "firstName": "B", "citizenshipCountry": "LT" }"""))
            .And.NotBe(Hash("""{ "citizenshipCountry": "LV" }""")).And.MatchRegex("^[0-9a-f]{64}$");
        Hash("""{ "turnovers": [ { "to": 1.50 }, { "to": 2 } ] }""").Should().Be(Hash("""{ "turnovers": [ { "to": 2.0 }, { "to": 1.5 }, { "to": 2 } ] }"""));
        Hash("""{ "permanentResidenceCountry": "LT" }""").Should().NotBe(Hash("""{ "registrationCountry": "LT" }"""));
    }

    [Fact]
    public void The_json_is_canonical() => System.Text.Encoding.UTF8.GetString(Sets.Assess("""{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isFamilyPEP": true }""").ToJson())
        .Should().Be(
            """
            {"ruleSet":{"key":"default","version":1},"inputHash":"a2f8672dd3ed8dc8a64fb85fdaa4b633b2f1330f8f5bbca7b0881ae839fade5a","level":"HIGH","bandLevel":"NONE","floorLevel":"HIGH","prohibited":false,"blocked":[],"unitsPerPoint":100000000,"total":400000000,
            "families":[{"family":"customer","combination":"maximum","score":100000,"weight":4000,"contribution":400000000},{"family":"geography","combination":"maximum","score":0,"weight":3500,"contribution":0},{"family":"activity","combination":"weightedMean","score":0,"weight":2500,"contribution":0}],
            "factors":[{"id":"type","family":"customer","input":"/entityType","basis":"values","values":["INDIVIDUAL"],"points":10,"weight":10000,"contribution":400000000},
            {"id":"pep","family":"customer","input":"/isPEP","basis":"missing","values":[],"points":0,"weight":0,"contribution":0},
            {"id":"citizenship","family":"geography","input":"/citizenshipCountry","basis":"values","values":["LT"],"points":0,"weight":10000,"contribution":0},
            {"id":"cash","family":"activity","input":"/cash","basis":"missing","values":[],"points":0,"weight":7000,"contribution":0},
            {"id":"turnover","family":"activity","input":"/turnovers/*/to","basis":"missing","values":[],"points":0,"weight":3000,"contribution":0}],
            "floors":[{"id":"pep","atLeast":"HIGH","met":[{"input":"/isFamilyPEP","value":"true"}]}],"prohibitions":[],"nearestChange":{"kind":"floors","ids":["pep"],"level":"NONE"}}
            """.ReplaceLineEndings(""));
}
