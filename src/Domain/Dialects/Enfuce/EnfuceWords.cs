using Onboarding.Domain.Common;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>The issuer's own risk score. It is not the customer's risk level.</summary>
public enum EnfuceRiskScore
{
    /// <summary>A high risk.</summary>
    [Code("High")]
    High,

    /// <summary>A medium risk.</summary>
    [Code("Med")]
    Med,

    /// <summary>A low risk.</summary>
    [Code("Low")]
    Low,

    /// <summary>A politically exposed person.</summary>
    [Code("Pep")]
    Pep,
}

/// <summary>The kind of a customer in the contract.</summary>
public enum EnfuceRole
{
    /// <summary>A person.</summary>
    Private,

    /// <summary>A company.</summary>
    Corporate,
}

/// <summary>The kind of a link.</summary>
public enum EnfuceLinkType
{
    /// <summary>A customer and its parent.</summary>
    CustomerLink,
}
