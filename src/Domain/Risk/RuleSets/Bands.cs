using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>From which total on each level counts, in points; NONE counts from 0.</summary>
/// <param name="Low">From here on LOW.</param>
/// <param name="Medium">From here on MEDIUM.</param>
/// <param name="High">From here on HIGH.</param>
/// <param name="Extreme">From here on EXTREME.</param>
public sealed record Bands(int Low, int Medium, int High, int Extreme)
{
    /// <summary>The total from which on a level counts, in 10^-8 points.</summary>
    public long From(RiskLevel level) => Scale.UnitsPerPoint * level switch
    {
        RiskLevel.None => 0,
        RiskLevel.Low => Low,
        RiskLevel.Medium => Medium,
        RiskLevel.High => High,
        RiskLevel.Extreme => Extreme,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>The total below which a level counts: where the first of the higher levels begins.</summary>
    public long Below(RiskLevel level) =>
        level == RiskLevel.Extreme ? long.MaxValue : Enum.GetValues<RiskLevel>().Where(higher => higher > level).Min(From);

    /// <summary>The level of a total in 10^-8 points: the highest one that begins at or below it.</summary>
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
