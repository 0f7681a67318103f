using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets.Checks;

/// <summary>The checks that a rule set must pass before publication. Each finding points into the document and gives the reason.</summary>
public static class RuleSetChecks
{
    /// <summary>Returns a finding for every reason not to publish the rule set; empty if it may be published.</summary>
    public static IReadOnlyList<Finding> Of(RuleSet set) =>
        [.. Weights(set), .. Monotony(set), .. DominantFamilies(set), .. Levels(set), .. LegalFloors.Missing(set), .. FloorsWithoutEffect(set),
            .. UnknownCitizenship.Missing(set)];

    /// <summary>
    /// Returns a finding for every path at which no customer can have a value. A misspelt path would otherwise be missing data permanently.
    /// </summary>
    /// <param name="set">The rule set.</param>
    /// <param name="isInput">Whether a customer can have a value at a path.</param>
    public static IEnumerable<Finding> Inputs(RuleSet set, Func<string, bool> isInput) =>
        set.Factors.Select((factor, i) => (factor.Input, Path: $"/factors/{Text(i)}/input"))
            .Concat(set.Floors.SelectMany(
                (floor, i) => floor.Condition.Inputs.Select((input, j) => (Input: input, Path: $"/floors/{Text(i)}/inputs/{Text(j)}"))))
            .Concat(set.Prohibitions.SelectMany(
                (one, i) => one.Condition.Inputs.Select((input, j) => (Input: input, Path: $"/prohibitions/{Text(i)}/inputs/{Text(j)}"))))
            .Where(one => !isInput(one.Input.Text))
            .Select(one => Finding.Of(RuleSetErrors.UnknownInput, one.Path, one.Input.Text));

    private static IEnumerable<Finding> Weights(RuleSet set)
    {
        if (set.Families.Sum(family => family.Weight) is var sum and not Scale.WholeWeight)
        {
            yield return Finding.Of(RuleSetErrors.FamilyWeights, "/families", Text(sum));
        }

        for (var i = 0; i < set.Families.Count; i++)
        {
            var family = set.Families[i];
            if (family.Weight != 0 && family.Factors.Count == 0)
            {
                yield return Finding.Of(RuleSetErrors.EmptyFamily, $"/families/{Text(i)}", Name(family));
            }
            else if (family.Combination == Combination.WeightedMean
                && family.Factors.Count > 0 && family.Factors.Sum(factor => factor.Weight) is var inside and not Scale.WholeWeight)
            {
                yield return Finding.Of(RuleSetErrors.FactorWeights, $"/families/{Text(i)}", Name(family), Text(inside));
            }
        }
    }

    // Points count by weights alone, and a higher total is never in a lower band. So only a negative weight can lower the level for more risk.
    private static IEnumerable<Finding> Monotony(RuleSet set) =>
        set.Families.Select((family, i) => (family.Weight, Path: $"/families/{Text(i)}/weight"))
            .Concat(set.Factors.Select((factor, i) => (factor.Weight, Path: $"/factors/{Text(i)}/weight")))
            .Where(one => one.Weight < 0)
            .Select(one => Finding.Of(RuleSetErrors.NotMonotone, one.Path));

    private static IEnumerable<Finding> DominantFamilies(RuleSet set) =>
        from one in set.Families.Select((family, i) => (family, i))
        let total = (long)Scale.MaxPoints * Scale.WholeWeight * one.family.Weight
        where total >= set.Bands.From(RiskLevel.High)
        select Finding.Of(
            RuleSetErrors.DominantFamily, $"/families/{Text(one.i)}/weight", Name(one.family), Points(total), Points(set.Bands.From(RiskLevel.High)));

    private static IEnumerable<Finding> Levels(RuleSet set)
    {
        EntityType[] types = Enum.GetValues<EntityType>();
        foreach (var level in Enum.GetValues<RiskLevel>())
        {
            var (from, below) = (set.Bands.From(level), set.Bands.Below(level));
            if (below <= from)
            {
                yield return Finding.Of(
                    RuleSetErrors.UnreachableLevel, $"/bands/{Codes<RiskLevel>.Of(level)}", Codes<RiskLevel>.Of(level), "the band is empty");
            }
            else if (!types.Any(type => new AttainableTotals(set, type).AnyFrom(level == RiskLevel.None ? long.MinValue : from, below)))
            {
                yield return Finding.Of(
                    RuleSetErrors.UnreachableLevel, $"/bands/{Codes<RiskLevel>.Of(level)}", Codes<RiskLevel>.Of(level),
                    string.Join(", ", types.Select(type => new AttainableTotals(set, type))
                        .Select(totals => $"totals range from {Points(totals.Lowest)} to {Points(totals.Highest)}").Distinct()));
            }
        }
    }

    private static IEnumerable<Finding> FloorsWithoutEffect(RuleSet set) =>
        from one in set.Floors.Select((floor, i) => (floor, i))
        where one.floor.Level == RiskLevel.None
        select Finding.Of(RuleSetErrors.FloorWithoutEffect, $"/floors/{Text(one.i)}/atLeast", one.floor.Id);

    private static string Name(Family family) => Codes<RiskFamily>.Of(family.Name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Points(long total) => ((decimal)total / Scale.UnitsPerPoint).ToString("0.########", CultureInfo.InvariantCulture);
}
