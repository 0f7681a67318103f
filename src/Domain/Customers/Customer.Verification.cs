using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The verification of a customer: submitted, reviewed, decided. <see cref="VerificationState"/> defines the transitions.</summary>
public sealed partial class Customer
{
    /// <summary>The status of verification; null before the first submission.</summary>
    public VerificationStatus? VerificationStatus { get; private set; }

    /// <summary>The time of the last decision about verification.</summary>
    public DateTimeOffset? VerificationReviewedAt { get; private set; }

    /// <summary>The ground of the rejection: code of classifier decisionGround, if one was given.</summary>
    public string? VerificationGroundCode { get; private set; }

    private VerificationState ReviewState
    {
        get => new(VerificationStatus, VerificationReviewedAt, VerificationGroundCode);
        set => (VerificationStatus, VerificationReviewedAt, VerificationGroundCode) = (value.Status, value.ReviewedAt, value.GroundCode);
    }

    /// <summary>
    /// Applies a submission for verification to the customer's data and requests an assessment. Rejects (<see cref="InvalidInput"/>) every defect and
    /// every conflict with the state of verification (<see cref="VerificationState.ConflictsWith"/>).
    /// </summary>
    public void SubmitVerification(VerificationSubmission submission, Classifiers classifiers, DateTimeOffset at)
    {
        var (data, today) = (submission.Data, DateOnly.FromDateTime(at.UtcDateTime));
        InvalidInput.ThrowIfAny(
            [.. ReviewState.ConflictsWith(submission, EntityType), .. data.Findings(Profile, submission.IsUpdate, classifiers, today)]);
        var patch = data.Patch(
            Profile,
            submission.IsUpdate,
            classifiers,
            today) with
        { CommunicationNumber = submission.CommunicationNumber, Category = submission.Category };
        Patch(data.Form, patch, submission.Requester, classifiers, at);
        ReviewState = VerificationState.Submitted;
        RaiseUpdate();
    }

    /// <summary>Records the progress of a review. A final result stays until the next final result replaces it.</summary>
    /// <param name="request">The communication number of the assessed request. Any other than the last one is ignored.</param>
    /// <param name="isDecided">True if a decision exists but is not final; false if a person has to decide.</param>
    public void ReviewVerification(string request, bool isDecided)
    {
        if (request == CommunicationNumber)
        {
            ReviewState = ReviewState.Reviewed(isDecided);
        }
    }

    /// <summary>Applies the final result of a review.</summary>
    /// <param name="request">The communication number of the assessed request. Any other than the last one is ignored.</param>
    /// <param name="assessedVersion">The assessed version. Its result is ignored if <see cref="AcceptsOutcomeOf"/> is false.</param>
    /// <param name="isAccepted">Whether the customer is accepted.</param>
    /// <param name="groundCode">The ground: code of classifier decisionGround, if a person decided.</param>
    /// <param name="at">The time of the decision.</param>
    public void ApplyVerificationOutcome(string request, int assessedVersion, bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        if (request == CommunicationNumber && AcceptsOutcomeOf(assessedVersion))
        {
            ApplyVerificationOutcome(isAccepted, groundCode, at);
        }
    }

    // The only place where verification becomes final: by a decision about a case, or by a request that sends the status itself.
    private void ApplyVerificationOutcome(bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        var reached = ReviewState.Decided(isAccepted, groundCode, at);
        if (reached != ReviewState)
        {
            ReviewState = reached;
            Raise(new VerificationDecided(Account, Id, ExternalId, EntityType, Status, isAccepted, at));
            RaiseUpdate();
        }
    }

    // A status in the request ends a review.
    private void ApplyInputStatus(DateTimeOffset at)
    {
        if (Status is CustomerStatus.Active or CustomerStatus.Rejected)
        {
            ApplyVerificationOutcome(Status == CustomerStatus.Active, null, at);
        }
    }
}
