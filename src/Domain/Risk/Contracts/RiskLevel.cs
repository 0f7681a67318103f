namespace Onboarding.Domain.Risk.Contracts;

/// <summary>The customer's risk of money laundering, from none to extreme (fields.json, riskLevel).</summary>
public enum RiskLevel
{
    /// <summary>No risk seen.</summary>
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
