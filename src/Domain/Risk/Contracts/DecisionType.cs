namespace Onboarding.Domain.Risk.Contracts;

/// <summary>What was decided.</summary>
public enum DecisionType
{
    /// <summary>The customer is accepted.</summary>
    Accepted,

    /// <summary>The customer is rejected.</summary>
    Rejected,
}
