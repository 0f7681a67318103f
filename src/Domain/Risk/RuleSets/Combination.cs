using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>How the points of a family's factors become the family's score.</summary>
public enum Combination
{
    /// <summary>The highest points count, the others do not.</summary>
    [Code("maximum")]
    Maximum,

    /// <summary>Each factor counts by its weight.</summary>
    [Code("weightedMean")]
    WeightedMean,
}
