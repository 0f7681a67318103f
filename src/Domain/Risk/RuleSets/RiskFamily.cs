using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>What a factor looks at.</summary>
public enum RiskFamily
{
    /// <summary>Who the customer is.</summary>
    [Code("customer")]
    Customer,

    /// <summary>Where the customer and the money are.</summary>
    [Code("geography")]
    Geography,

    /// <summary>What the customer wants.</summary>
    [Code("product")]
    Product,

    /// <summary>How the customer came.</summary>
    [Code("channel")]
    Channel,

    /// <summary>What the customer does.</summary>
    [Code("activity")]
    Activity,
}
