using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The verification of a customer: submitted, reviewed, decided. Which step leads where says <see cref="VerificationState"/>.</summary>
public sealed partial class Customer
{
    /// <summary>How far verification has come; null before anything was submitted for it.</summary>
    public VerificationStatus? VerificationStatus { get; private set; }

    /// <summary>When verification was last decided.</summary>
    public DateTimeOffset? VerificationReviewedAt { get; private set; }

    /// <summary>Why it was rejected: code of classifier decisionGround, if one was named.</summary>
    public string? VerificationGroundCode { get; private set; }

    private VerificationState ReviewState
    {
        get => new(VerificationStatus, VerificationReviewedAt, VerificationGroundCode);
        set => (VerificationStatus, VerificationReviewedAt, VerificationGroundCode) = (value.Status, value.ReviewedAt, value.GroundCode);
    }

    /// <summary>
    /// Takes what is submitted for verification among the customer's data, and asks for an assessment. Rejected (<see cref="InvalidInput"/>) with every
    /// defect, and as <see cref="VerificationState.ConflictsWith"/> says.
    /// </summary>
    public void SubmitVerification(VerificationSubmission submission, Classifiers classifiers, DateTimeOffset at)
    {
        var (data, today) = (submission.Data, DateOnly.FromDateTime(at.UtcDateTime));
        InvalidInput.ThrowIfAny([.. ReviewState.ConflictsWith(submission, EntityType), .. data.Findings(Profile, submission.IsUpdate, classifiers, today)]);
        var patch = data.Patch(Profile, submission.IsUpdate, classifiers, today) with { CommunicationNumber = submission.CommunicationNumber, Category = submission.Category };
        Patch(data.Form, patch, submission.Requester, classifiers, at);
        ReviewState = VerificationState.Submitted;
    }

    /// <summary>A review has begun or gone on; what is final stays so until it is concluded anew.</summary>
    /// <param name="request">The number of the request that is assessed; only the last one's counts.</param>
    /// <param name="isDecided">Whether it is decided, though not final; else a person has to decide.</param>
    public void ReviewVerification(string request, bool isDecided)
    {
        if (request == CommunicationNumber)
        {
            ReviewState = ReviewState.Reviewed(isDecided);
        }
    }

    /// <summary>A review has ended.</summary>
    /// <param name="request">The number of the request that was assessed; only the last one's counts, and only while outcomes of it do.</param>
    /// <param name="assessedVersion">The version that was assessed.</param>
    /// <param name="isAccepted">Whether the customer is accepted.</param>
    /// <param name="groundCode">Why: code of classifier decisionGround, where a person decided.</param>
    /// <param name="at">When.</param>
    public void ApplyVerificationOutcome(string request, int assessedVersion, bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        if (request == CommunicationNumber && AcceptsOutcomeOf(assessedVersion))
        {
            ApplyVerificationOutcome(isAccepted, groundCode, at);
        }
    }

    // The one place where verification becomes final, by a decision about a case or a request that states the status itself.
    private void ApplyVerificationOutcome(bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        var reached = ReviewState.Decided(isAccepted, groundCode, at);
        if (reached != ReviewState)
        {
            ReviewState = reached;
            Raise(new VerificationDecided(Account, Id, ExternalId, EntityType, Status, isAccepted, at));
        }
    }

    // The institution stated the status itself, which ends a review.
    private void ApplyInputStatus(DateTimeOffset at)
    {
        if (Status is CustomerStatus.Active or CustomerStatus.Rejected)
        {
            ApplyVerificationOutcome(Status == CustomerStatus.Active, null, at);
        }
    }
}
