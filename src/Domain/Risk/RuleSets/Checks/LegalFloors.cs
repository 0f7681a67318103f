using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets.Checks;

/// <summary>
/// The floors that the law requires: a sanctioned customer is EXTREME; a politically exposed person, or a customer connected with a listed country,
/// is at least HIGH. A match that a person confirmed counts like the statement of a request, also that of a related entity. A floor depends on the
/// customer alone, not on points or on other floors. So a customer with only one such value shows the lowest level of every combination that contains
/// it.
/// </summary>
internal static class LegalFloors
{
    private static readonly (string Path, RiskLevel AtLeast)[] Flags =
    [
        ("/isSanctioned", RiskLevel.Extreme),
        ("/isPEP", RiskLevel.High),
        ("/isFamilyPEP", RiskLevel.High),
        ("/screening/sanctions/match", RiskLevel.Extreme),
        ("/screening/pep/match", RiskLevel.High),
        ("/relatedEntities/*/screening/sanctions/match", RiskLevel.Extreme),
        ("/relatedEntities/*/screening/pep/match", RiskLevel.High),
    ];

    private static readonly string[] Countries =
    [
        "/citizenshipCountry", "/permanentResidenceCountry", "/registrationCountry",
        "/questionnaire/taxCountries/*/country", "/questionnaire/activity/countries/*/country",
    ];

    public static IEnumerable<Finding> Missing(RuleSet set)
    {
        foreach (var (path, atLeast) in Flags)
        {
            var level = LevelByFloors(set, path, "true");
            if (level < atLeast)
            {
                yield return Finding.Of(
                    RuleSetErrors.LegalFloor, "/floors", $"{path} true", Codes<RiskLevel>.Of(atLeast), Codes<RiskLevel>.Of(level));
            }
        }

        // The document decides which countries are listed. But it must list some, and its floors must read the list. A list used for anything else
        // does not count.
        string[] listed =
        [
            .. set.Floors
                .Where(floor => floor is { Level: >= RiskLevel.High, Condition.List: not null }
                    && floor.Condition.Inputs.Any(input => Countries.Contains(input.Text)))
                .SelectMany(floor => floor.Condition.Values).Distinct(),
        ];
        foreach (var path in Countries)
        {
            var level = listed.Length == 0 ? RiskLevel.None : listed.Min(country => LevelByFloors(set, path, country));
            if (level < RiskLevel.High)
            {
                yield return Finding.Of(
                    RuleSetErrors.LegalFloor, "/floors", $"{path} in a list of the document", Codes<RiskLevel>.Of(RiskLevel.High),
                    Codes<RiskLevel>.Of(level));
            }
        }
    }

    private static RiskLevel LevelByFloors(RuleSet set, string path, string value) => set.Floors
        .Where(floor => floor.Condition.Matches(input => input.Text == path ? [value] : []).Any())
        .Select(floor => floor.Level).DefaultIfEmpty(RiskLevel.None).Max();
}
