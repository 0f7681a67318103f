namespace Onboarding.Domain.Verification.Contracts;

/// <summary>The status of a customer's verification. Before the first submission there is none.</summary>
public enum VerificationStatus
{
    /// <summary>Submitted, not assessed yet.</summary>
    Submitted,

    /// <summary>A person has to decide.</summary>
    InReview,

    /// <summary>Decided, but not final: another person has to approve, or the approval date is missing.</summary>
    Decided,

    /// <summary>The customer is accepted.</summary>
    Approved,

    /// <summary>The customer is rejected.</summary>
    Rejected,
}
