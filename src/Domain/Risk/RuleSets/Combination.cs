using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>The way the points of a family's factors are combined into the family's score.</summary>
public enum Combination
{
    /// <summary>Only the highest points count.</summary>
    [Code("maximum")]
    Maximum,

    /// <summary>Each factor counts by its weight.</summary>
    [Code("weightedMean")]
    WeightedMean,
}
