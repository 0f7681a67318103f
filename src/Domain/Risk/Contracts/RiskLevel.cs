namespace Onboarding.Domain.Risk.Contracts;

/// <summary>The customer's money-laundering risk, from none to extreme (fields.json, riskLevel).</summary>
public enum RiskLevel
{
    /// <summary>No risk identified.</summary>
    None,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High: enhanced due diligence.</summary>
    High,

    /// <summary>Extreme.</summary>
    Extreme,
}
