using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>Assesses a customer by a rule set. It uses whole numbers only and depends on its two arguments alone: no clock, no culture.</summary>
public static class RiskEvaluator
{
    /// <summary>Returns the score of a customer.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="customer">The customer's JSON as the core API shows it.</param>
    public static RiskScore Assess(RuleSet ruleSet, JsonElement customer)
    {
        var inputs = ruleSet.Inputs.ToDictionary(path => path, path => path.Read(customer));
        IReadOnlyList<string> Read(InputPath path) => inputs[path];

        var points = ruleSet.Factors.ToDictionary(factor => factor.Id, factor => Points(factor, Read));
        var families = ruleSet.Families.Select(family => FamilyMath.Combine(family, factor => points[factor.Id].Points)).ToArray();
        var weights = families.SelectMany(family => family.Weights).ToDictionary(one => one.Factor.Id, one => (one.Weight, one.Contribution));
        var total = families.Sum(family => family.Score.Contribution);
        return new()
        {
            RuleSet = ruleSet,
            InputHash = InputHashing.Of(ruleSet.Inputs, Read),
            Unexamined = HighRiskAnswers.Unexamined(customer, ruleSet.Inputs),
            Factors =
            [
                .. from factor in ruleSet.Factors
                   let basisAndPoints = points[factor.Id]
                   let weight = weights[factor.Id]
                   select new FactorScore(
                       factor, Read(factor.Input), basisAndPoints.Basis, basisAndPoints.Points, weight.Weight, weight.Contribution),
            ],
            Families = [.. families.Select(family => family.Score)],
            Total = total,
            BandLevel = ruleSet.Bands.LevelOf(total),
            Floors =
            [
                .. from floor in ruleSet.Floors
                   let met = floor.Condition.Matches(Read).ToArray()
                   where met.Length > 0
                   select new FiredFloor(floor, met),
            ],
            Prohibitions =
            [
                .. from prohibition in ruleSet.Prohibitions
                   let met = prohibition.Condition.Matches(Read).ToArray()
                   where met.Length > 0
                   select new FiredProhibition(prohibition, met),
            ],
        };
    }

    private static (FactorBasis Basis, int Points) Points(Factor factor, Func<InputPath, IReadOnlyList<string>> read)
    {
        if (factor.AppliesTo is { } type && !read(InputPath.EntityType).Contains(Codes<EntityType>.Of(type)))
        {
            return (FactorBasis.NotApplicable, 0);
        }

        var values = read(factor.Input);
        return (values.Count > 0 ? FactorBasis.Values : FactorBasis.Missing, factor.PointsOf(values));
    }
}
