using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>The total, in points, at which the band of each level begins. The band of NONE begins at 0.</summary>
/// <param name="Low">The lowest total of LOW.</param>
/// <param name="Medium">The lowest total of MEDIUM.</param>
/// <param name="High">The lowest total of HIGH.</param>
/// <param name="Extreme">The lowest total of EXTREME.</param>
public sealed record Bands(int Low, int Medium, int High, int Extreme)
{
    /// <summary>Returns the total at which a level's band begins, in 10^-8 points.</summary>
    public long From(RiskLevel level) => Scale.UnitsPerPoint * level switch
    {
        RiskLevel.None => 0,
        RiskLevel.Low => Low,
        RiskLevel.Medium => Medium,
        RiskLevel.High => High,
        RiskLevel.Extreme => Extreme,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>Returns the total at which a level's band ends (exclusive): the beginning of the first higher band.</summary>
    public long Below(RiskLevel level) =>
        level == RiskLevel.Extreme ? long.MaxValue : Enum.GetValues<RiskLevel>().Where(higher => higher > level).Min(From);

    /// <summary>Returns the level of a total in 10^-8 points: the highest level whose band begins at or below it.</summary>
    public RiskLevel LevelOf(long total)
    {
        for (var level = RiskLevel.Extreme; level > RiskLevel.None; level--)
        {
            if (From(level) <= total)
            {
                return level;
            }
        }

        return RiskLevel.None;
    }
}
