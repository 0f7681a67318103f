using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>What kind of change would alter a level.</summary>
public enum ChangeKind
{
    /// <summary>Other points of one factor.</summary>
    [Code("factor")]
    Factor,

    /// <summary>Floors that hold the level up would have to go, all of them.</summary>
    [Code("floors")]
    Floors,

    /// <summary>Prohibitions would have to go, all of them.</summary>
    [Code("prohibitions")]
    Prohibitions,
}

/// <summary>
/// The nearest change that would alter a level. If prohibitions, or floors above the score's own level, decide it, they are what has to be
/// lifted. Otherwise it is the factor, and those of its possible points, that move the total least (then the points least, then the first in
/// the document) and give another level, up or down; whether other data would also lift a floor is not looked at.
/// </summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Ids">The factor, or the floors or prohibitions.</param>
/// <param name="FromPoints">A factor's points now.</param>
/// <param name="ToPoints">A factor's points then.</param>
/// <param name="Change">By how much the total would move, in 10^-8 points; 0 where the score is not what decides.</param>
/// <param name="Level">The level then.</param>
public sealed record NearestChange(ChangeKind Kind, IReadOnlyList<string> Ids, int? FromPoints, int? ToPoints, long Change, RiskLevel Level)
{
    internal static NearestChange? Of(RiskScore score)
    {
        var floors = score.Floors.Select(fired => fired.Floor).ToArray();
        var floorLevel = floors.Select(floor => floor.Level).DefaultIfEmpty(RiskLevel.None).Max();
        if (score.IsProhibited)
        {
            var without = Higher(score.BandLevel, floorLevel);
            return without == RiskLevel.Extreme
                ? null
                : new(ChangeKind.Prohibitions, [.. score.Prohibitions.Select(fired => fired.Prohibition.Id)], null, null, 0, without);
        }

        if (floorLevel <= score.BandLevel)
        {
            return OfOneFactor(score);
        }

        var binding = floors.Where(floor => floor.Level == floorLevel).Select(floor => floor.Id).ToArray();
        var others = floors.Where(floor => floor.Level < floorLevel).Select(floor => floor.Level).DefaultIfEmpty(RiskLevel.None).Max();
        return new(ChangeKind.Floors, binding, null, null, 0, Higher(score.BandLevel, others));
    }

    private static NearestChange? OfOneFactor(RiskScore score)
    {
        var points = score.Factors.ToDictionary(one => one.Factor.Id, one => one.Points);
        var families = score.Families.ToDictionary(one => one.Family.Name);
        var candidates =
            from one in score.Factors
            where one.Basis != FactorBasis.NotApplicable
            let family = families[one.Factor.Family]
            from possible in one.Factor.PossiblePoints
            where possible != one.Points
            let then = FamilyMath.Combine(family.Family, factor => factor.Id == one.Factor.Id ? possible : points[factor.Id]).Score
            let change = then.Contribution - family.Contribution
            let level = Higher(score.RuleSet.Bands.LevelOf(score.Total + change), score.FloorLevel)
            where level != score.Level
            select new NearestChange(ChangeKind.Factor, [one.Factor.Id], one.Points, possible, change, level);
        return candidates.OrderBy(one => Math.Abs(one.Change)).ThenBy(one => Math.Abs(one.ToPoints!.Value - one.FromPoints!.Value)).FirstOrDefault();
    }

    private static RiskLevel Higher(RiskLevel one, RiskLevel other) => one > other ? one : other;
}
