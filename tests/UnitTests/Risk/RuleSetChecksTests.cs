using Onboarding.Domain.Risk.RuleSets.Checks;

namespace Onboarding.UnitTests.Risk;

public class RuleSetChecksTests
{
    [Fact]
    public void A_rule_set_that_passes_all_checks_can_be_published() => Sets.Failing(Sets.Small).Should().BeEmpty();

    [Theory]
    [InlineData("/families/2/weight", "2400", "family_weights /families")]
    [InlineData("/factors/4/weight", "2999", "factor_weights /families/2")]
    [InlineData("/bands/HIGH", "40", "dominant_family /families/0/weight")]
    [InlineData("/bands/LOW", "30", "unreachable_level /bands/LOW")]
    [InlineData("/bands/LOW", "0", "unreachable_level /bands/NONE")]
    [InlineData("/bands/LOW", "2", "unreachable_level /bands/NONE")]
    [InlineData("/bands/MEDIUM", "90", "unreachable_level /bands/MEDIUM")]
    [InlineData("/bands/EXTREME", "45", "unreachable_level /bands/HIGH")]
    [InlineData("/floors/0/atLeast", "\"HIGH\"", "legal_floor /floors")]
    [InlineData("/floors/0", null, "legal_floor /floors")]
    [InlineData("/floors/1/inputs", "[\"/isPEP\"]", "legal_floor /floors")]
    [InlineData("/floors/1/atLeast", "\"MEDIUM\"", "legal_floor /floors", "legal_floor /floors")]
    [InlineData("/floors/1/values", "[\"yes\"]", "legal_floor /floors", "legal_floor /floors")]
    [InlineData("/floors/2/inputs/0", null, "legal_floor /floors")]
    [InlineData("/lists/listed/values", "[]", "legal_floor /floors", "legal_floor /floors", "legal_floor /floors", "legal_floor /floors", "legal_floor /floors")]
    [InlineData("/floors/-", """{ "id": "idle", "inputs": ["/x"], "values": [1], "atLeast": "NONE" }""", "floor_without_effect /floors/5/atLeast")]
    [InlineData("/floors/3", null, "legal_floor /floors", "legal_floor /floors")]
    [InlineData("/floors/4/atLeast", "\"MEDIUM\"", "legal_floor /floors", "legal_floor /floors")]
    public void A_rule_set_that_fails_a_check_is_rejected_with_the_reason(string pointer, string? json, params string[] reasons) =>
        Sets.Failing(Sets.With(pointer, json)).Should().Equal(reasons);

    [Theory]
    [InlineData("/factors/2/missing", "\"worst\"")]
    [InlineData("/factors/2/missing", "\"neutral\"", "unknown_is_harmless /factors/2/missing")]
    [InlineData("/factors/2/appliesTo", "\"ORGANIZATION\"", "unknown_is_harmless /factors")]
    [InlineData("/factors/2/input", "\"/registrationCountry\"", "unknown_is_harmless /factors")]
    public void A_person_whose_citizenship_is_unknown_does_not_count_as_harmless(string pointer, string json, params string[] reasons) =>
        Sets.Failing(Sets.With(pointer, json)).Should().Equal(reasons);

    [Fact]
    public void More_risk_must_never_lower_the_level() =>
        Sets.Failing(Sets.With("/factors/3/weight", "-1000", Sets.With("/factors/4/weight", "10000"))).Should()
            .Contain("not_monotone /factors/3/weight").And.Contain("factor_weights /families/2");

    [Fact]
    public void A_family_of_negative_weight_is_not_monotone() =>
        Sets.Failing(Sets.With("/families/2/weight", "-1000", Sets.With("/families/0/weight", "7500"))).Should()
            .Contain("not_monotone /families/2/weight").And.Contain("dominant_family /families/0/weight");

    [Fact]
    public void A_family_that_counts_has_factors() =>
        Sets.Failing(Sets.With("/families/-", """{ "family": "channel", "weight": 500, "combination": "maximum" }""", Sets.With("/families/2/weight", "2000")))
            .Should().Equal("empty_family /families/3");

    [Fact]
    public void A_family_without_weight_needs_no_factors() =>
        Sets.Failing(Sets.With("/families/-", """{ "family": "channel", "weight": 0, "combination": "maximum" }""")).Should().BeEmpty();

    [Fact]
    public void A_floor_of_countries_cannot_use_a_list_of_other_codes()
    {
        const string Forms = """{ "id": "forms", "inputs": ["/legalForm"], "list": "forms", "atLeast": "HIGH" }""";
        var set = Sets.With("/floors/-", Forms, Sets.With("/lists/forms", """{ "values": ["TRUST"] }"""));

        Sets.Failing(set).Should().BeEmpty();
        Sets.Failing(Sets.With("/floors/2/inputs", """["/legalForm"]""", set)).Should().Equal(Enumerable.Repeat("legal_floor /floors", 5));
    }

    [Fact]
    public void A_level_between_two_steps_is_unreachable() =>
        // Totals are 0 and 100 points of customer (weight 40), nothing between: 20 to 30 is never met.
        Sets.Failing("""
            {
              "key": "default", "name": "Coarse", "bands": { "NONE": 0, "LOW": 20, "MEDIUM": 30, "HIGH": 61, "EXTREME": 90 },
              "lists": { "l": { "values": ["KP"] } },
              "families": [ { "family": "customer", "weight": 4000, "combination": "maximum" }, { "family": "geography", "weight": 6000, "combination": "maximum" } ],
              "factors": [
                { "id": "a", "family": "customer", "input": "/a", "mapping": [ { "values": [1], "points": 100 } ], "default": 0, "missing": "neutral" },
                { "id": "b", "family": "geography", "input": "/citizenshipCountry", "mapping": [ { "values": ["KP"], "points": 100 } ], "default": 0, "missing": "worst" }
              ],
              "floors": [
                { "id": "s", "inputs": ["/isSanctioned"], "values": [true], "atLeast": "EXTREME" },
                { "id": "p", "inputs": ["/isPEP", "/isFamilyPEP"], "values": [true], "atLeast": "HIGH" },
                { "id": "l", "inputs": ["/citizenshipCountry", "/permanentResidenceCountry", "/registrationCountry", "/questionnaire/taxCountries/*/country", "/questionnaire/activity/countries/*/country"], "list": "l", "atLeast": "HIGH" },
                { "id": "match", "inputs": ["/screening/sanctions/match", "/relatedEntities/*/screening/sanctions/match"], "values": [true], "atLeast": "EXTREME" },
                { "id": "pepMatch", "inputs": ["/screening/pep/match", "/relatedEntities/*/screening/pep/match"], "values": [true], "atLeast": "HIGH" }
              ]
            }
            """).Should().Equal("unreachable_level /bands/LOW", "unreachable_level /bands/HIGH");

    [Fact]
    public void Factors_of_persons_and_of_organisations_do_not_add_up_to_a_level()
    {
        // Only a customer of both entity types would reach EXTREME by cash and turnover together.
        var set = Sets.With("/bands/EXTREME", "95", Sets.With("/factors/3/appliesTo", "\"INDIVIDUAL\"", Sets.With("/factors/4/appliesTo", "\"ORGANIZATION\"")));

        Sets.Failing(set).Should().Equal("unreachable_level /bands/EXTREME");
    }

    [Fact]
    public void The_reason_contains_the_numbers()
    {
        var finding = RuleSetChecks.Of(Sets.Read(Sets.With("/bands/HIGH", "40"))).Single();

        finding.Message.Should().Be("The family customer alone decides: at 100 points, all others at 0, the total is 40, and HIGH begins at 40");
    }
}
