using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets.Checks;

/// <summary>
/// The floors that law asks for: a sanctioned customer is EXTREME, a politically exposed one, or one who has to do with a listed country, at
/// least HIGH. Floors look at the customer alone, never at points or at each other; so a customer that has nothing else shows what
/// every combination gives at least.
/// </summary>
internal static class LegalFloors
{
    private static readonly (string Path, RiskLevel AtLeast)[] Marks =
    [
        ("/isSanctioned", RiskLevel.Extreme),
        ("/isPEP", RiskLevel.High),
        ("/isFamilyPEP", RiskLevel.High),
    ];

    private static readonly string[] Countries =
    [
        "/citizenshipCountry", "/permanentResidenceCountry", "/registrationCountry",
        "/questionnaire/taxCountries/*/country", "/questionnaire/activity/countries/*/country",
    ];

    public static IEnumerable<Finding> Missing(RuleSet set)
    {
        foreach (var (path, atLeast) in Marks)
        {
            var level = LevelByFloors(set, path, "true");
            if (level < atLeast)
            {
                yield return Finding.Of(RuleSetErrors.LegalFloor, "/floors", $"{path} true", Codes<RiskLevel>.Of(atLeast), Codes<RiskLevel>.Of(level));
            }
        }

        // Which countries are listed is the document's to say; that some are, and that the list is looked at, is not. A list of something else is none of them.
        string[] listed =
        [
            .. set.Floors
                .Where(floor => floor is { Level: >= RiskLevel.High, Condition.List: not null } && floor.Condition.Inputs.Any(input => Countries.Contains(input.Text)))
                .SelectMany(floor => floor.Condition.Values).Distinct(),
        ];
        foreach (var path in Countries)
        {
            var level = listed.Length == 0 ? RiskLevel.None : listed.Min(country => LevelByFloors(set, path, country));
            if (level < RiskLevel.High)
            {
                yield return Finding.Of(
                    RuleSetErrors.LegalFloor, "/floors", $"{path} in a list of the document", Codes<RiskLevel>.Of(RiskLevel.High), Codes<RiskLevel>.Of(level));
            }
        }
    }

    private static RiskLevel LevelByFloors(RuleSet set, string path, string value) => set.Floors
        .Where(floor => floor.Condition.Met(input => input.Text == path ? [value] : []).Any())
        .Select(floor => floor.Level).DefaultIfEmpty(RiskLevel.None).Max();
}
