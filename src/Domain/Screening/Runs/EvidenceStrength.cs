using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>How strong the evidence of a hit is, so that people begin with the hits that are most likely right.</summary>
public static class EvidenceStrength
{
    private const int MaxRarity = 1_000;
    private const int WeightsPerPoint = 4;
    private const int PerOther = 100;
    private const int MaxOthers = 10;

    /// <summary>Returns the strength: a larger number for stronger evidence.</summary>
    /// <param name="explanation">The reasons of the score. Also what exceeds the greatest score counts here.</param>
    /// <param name="others">How many other customers of the account have hits of the same entry: the more, the more common is the name.</param>
    public static int Of(Explanation explanation, int others)
    {
        var sum = explanation.Lines.Where(line => line.Reason != ScoreReason.Range).Sum(line => line.Points);
        var rarity = Math.Min(MaxRarity, explanation.Pairs.Sum(pair => pair.Weight) / WeightsPerPoint);
        return Math.Max(0, sum + rarity - (PerOther * Math.Min(MaxOthers, others)));
    }
}
