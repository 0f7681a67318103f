namespace Onboarding.Domain.Risk.Contracts;

/// <summary>The decision on a customer.</summary>
public enum DecisionType
{
    /// <summary>The customer is accepted.</summary>
    Accepted,

    /// <summary>The customer is rejected.</summary>
    Rejected,
}
