namespace Onboarding.Domain.Customers;

/// <summary>How far the verification of a customer has come whose documents were submitted for it. Before that there is none.</summary>
public enum KycStatus
{
    /// <summary>Submitted, and not assessed yet.</summary>
    Submitted,

    /// <summary>A person has to decide.</summary>
    ManualReview,

    /// <summary>Decided, but not final: another person has to approve, or an approval date is waited for.</summary>
    UnderReview,

    /// <summary>The customer is accepted.</summary>
    Approved,

    /// <summary>The customer is rejected.</summary>
    Rejected,
}
