using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>The kind of change that would alter a level.</summary>
public enum ChangeKind
{
    /// <summary>The points of one factor would change.</summary>
    [Code("factor")]
    Factor,

    /// <summary>All floors that determine the level would cease to apply.</summary>
    [Code("floors")]
    Floors,

    /// <summary>All prohibitions would cease to apply.</summary>
    [Code("prohibitions")]
    Prohibitions,
}

/// <summary>
/// The nearest change that would alter a level. If prohibitions determine the level, or floors above the score's own level do, the change is to
/// remove them. Otherwise it is the smallest change of one factor's points that leads to another level, up or down. Smallest means the least change
/// of the total, then of the points, then the first factor in the document. Whether other data would also remove a floor is not considered.
/// </summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Ids">The id of the factor, or of the floors or prohibitions.</param>
/// <param name="FromPoints">The factor's points now; null for floors and prohibitions.</param>
/// <param name="ToPoints">The factor's points after the change; null for floors and prohibitions.</param>
/// <param name="Change">The change of the total, in 10^-8 points; 0 if the score does not determine the level.</param>
/// <param name="Level">The level after the change.</param>
public sealed record NearestChange(ChangeKind Kind, IReadOnlyList<string> Ids, int? FromPoints, int? ToPoints, long Change, RiskLevel Level)
{
    internal static NearestChange? Of(RiskScore score)
    {
        var floors = score.Floors.Select(fired => fired.Floor).ToArray();
        var floorLevel = floors.Select(floor => floor.Level).DefaultIfEmpty(RiskLevel.None).Max();
        if (score.IsProhibited)
        {
            var levelWithout = Higher(score.BandLevel, floorLevel);
            return levelWithout == RiskLevel.Extreme
                ? null
                : new(ChangeKind.Prohibitions, [.. score.Prohibitions.Select(fired => fired.Prohibition.Id)], null, null, 0, levelWithout);
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
            let changed = FamilyMath.Combine(family.Family, factor => factor.Id == one.Factor.Id ? possible : points[factor.Id]).Score
            let change = changed.Contribution - family.Contribution
            let level = Higher(score.RuleSet.Bands.LevelOf(score.Total + change), score.FloorLevel)
            where level != score.Level
            select new NearestChange(ChangeKind.Factor, [one.Factor.Id], one.Points, possible, change, level);
        return candidates.OrderBy(one => Math.Abs(one.Change)).ThenBy(one => Math.Abs(one.ToPoints!.Value - one.FromPoints!.Value)).FirstOrDefault();
    }

    private static RiskLevel Higher(RiskLevel one, RiskLevel other) => one > other ? one : other;
}
