using System.Text.Json;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Application.Risk;

/// <summary>Applies the floors and prohibitions of the rule sets in force.</summary>
public sealed class RiskFloors(IRuleSets ruleSets) : IRiskFloors
{
    /// <inheritdoc/>
    public bool IsBelow(AccountId account, string category, RiskLevel level, Func<string> customer)
    {
        var ruleSet = ruleSets.Current(account, category);
        var highest = ruleSet.Prohibitions.Count > 0 ? RiskLevel.Extreme : ruleSet.Floors.Select(floor => floor.Level).Append(RiskLevel.None).Max();
        if (level >= highest)
        {
            return false;
        }

        using var json = JsonDocument.Parse(customer());
        return level < RiskEvaluator.LowestLevel(ruleSet, json.RootElement);
    }
}
