using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>The subject of a factor.</summary>
public enum RiskFamily
{
    /// <summary>The customer itself.</summary>
    [Code("customer")]
    Customer,

    /// <summary>The countries of the customer and the money.</summary>
    [Code("geography")]
    Geography,

    /// <summary>The products and services that the customer uses.</summary>
    [Code("product")]
    Product,

    /// <summary>The channel through which the customer came.</summary>
    [Code("channel")]
    Channel,

    /// <summary>The customer's activity.</summary>
    [Code("activity")]
    Activity,
}
