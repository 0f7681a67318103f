using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets.Checks;

/// <summary>
/// A request need not state a person's citizenship. A citizenship that is not stated may be any, also one of a list, so a rule set must count it as
/// unknown: at least one factor reads it and gives its highest points to a person without it, or leaves the assessment to a person, and none gives no
/// points.
/// </summary>
internal static class UnknownCitizenship
{
    private const string Path = "/citizenshipCountry";

    public static IEnumerable<Finding> Missing(RuleSet set)
    {
        var weighted = set.Families.Where(family => family.Weight > 0).Select(family => family.Name).ToHashSet();
        var reading = set.Factors.Index()
            .Where(one => one.Item.Input.Text == Path && one.Item.AppliesTo is not EntityType.Organization && weighted.Contains(one.Item.Family))
                .ToArray();
        foreach (var (index, _) in reading.Where(one => one.Item.Missing == MissingData.Neutral))
        {
            yield return Finding.Of(
                RuleSetErrors.UnknownIsHarmless, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/factors/{index}/missing"), Path);
        }

        if (!reading.Any(one => one.Item.Missing == MissingData.Block || one.Item.PossiblePoints.Max() > 0))
        {
            yield return Finding.Of(RuleSetErrors.UnknownIsIgnored, "/factors", Path);
        }
    }
}
