using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>The treatment of a customer without a value for a factor.</summary>
public enum MissingData
{
    /// <summary>The highest points the factor can have.</summary>
    [Code("worst")]
    WorstCase,

    /// <summary>No points.</summary>
    [Code("neutral")]
    Neutral,

    /// <summary>The highest points, and only a person can decide on the assessment.</summary>
    [Code("block")]
    Block,
}
