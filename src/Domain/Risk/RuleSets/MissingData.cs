using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>What it means that the customer says nothing a factor asks for.</summary>
public enum MissingData
{
    /// <summary>The highest points the factor can have.</summary>
    [Code("worst")]
    WorstCase,

    /// <summary>Nothing is added: no points.</summary>
    [Code("neutral")]
    Neutral,

    /// <summary>The highest points, and the assessment cannot be completed without a person.</summary>
    [Code("block")]
    Block,
}
