namespace Onboarding.Domain.Verification.Contracts;

/// <summary>How far the verification of a customer has come. Before anything was submitted for it there is none.</summary>
public enum VerificationStatus
{
    /// <summary>Submitted, and not assessed yet.</summary>
    Submitted,

    /// <summary>A person has to decide.</summary>
    InReview,

    /// <summary>Decided, but not final: another person has to approve, or an approval date is waited for.</summary>
    Decided,

    /// <summary>The customer is accepted.</summary>
    Approved,

    /// <summary>The customer is rejected.</summary>
    Rejected,
}
