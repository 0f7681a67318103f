using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The verification of a customer: submitted, reviewed, decided.</summary>
public sealed partial class Customer
{
    /// <summary>How far verification has come; nothing before documents were submitted for it.</summary>
    public KycStatus? KycStatus { get; private set; }

    /// <summary>When verification was last decided.</summary>
    public DateTimeOffset? KycReviewedAt { get; private set; }

    /// <summary>Why it was refused: code of classifier decisionGround, if one was named.</summary>
    public string? KycGroundCode { get; private set; }

    /// <summary>
    /// Takes what is submitted for verification among the customer's data, and asks for an assessment. Refused (<see cref="InvalidInput"/>) with every
    /// defect; a first submission also while one is reviewed and once it was approved, an update where nothing was submitted before.
    /// </summary>
    public void SubmitKyc(KycSubmission submission, Classifiers classifiers, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        InvalidInput.ThrowIfAny([.. Against(submission), .. KycRules.Findings(submission, Profile, classifiers, today)]);
        Amend(
            submission.Dialect.Customer,
            now => now with
            {
                CommunicationNumber = submission.CommunicationNumber,
                Category = now.Category ?? submission.Category,
                Profile = now.Profile.With(submission, classifiers, today),
            },
            submission.Requester,
            classifiers,
            at);
        (KycStatus, KycReviewedAt, KycGroundCode) = (Customers.KycStatus.Submitted, null, null);
    }

    /// <summary>A review has begun or gone on; what is final stays so until it is concluded anew.</summary>
    /// <param name="request">The number of the request that is assessed; only the last one's counts.</param>
    /// <param name="isDecided">Whether it is decided, though not final; else a person has to decide.</param>
    public void ReviewKyc(string request, bool isDecided)
    {
        if (request == CommunicationNumber && KycStatus is not (null or Customers.KycStatus.Approved or Customers.KycStatus.Rejected))
        {
            KycStatus = isDecided ? Customers.KycStatus.UnderReview : Customers.KycStatus.ManualReview;
        }
    }

    /// <summary>A review has ended.</summary>
    /// <param name="request">The number of the request that was assessed; only the last one's counts, and only while outcomes of it do.</param>
    /// <param name="assessedVersion">The version that was assessed.</param>
    /// <param name="isAccepted">Whether the customer is accepted.</param>
    /// <param name="groundCode">Why: code of classifier decisionGround, where a person decided.</param>
    /// <param name="at">When.</param>
    public void ConcludeKyc(string request, int assessedVersion, bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        if (request == CommunicationNumber && Heeds(assessedVersion))
        {
            ConcludeKyc(isAccepted, groundCode, at);
        }
    }

    // The one place where verification becomes final, by a decision about a case or a request that states the status itself.
    private void ConcludeKyc(bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        var reached = isAccepted ? Customers.KycStatus.Approved : Customers.KycStatus.Rejected;
        if (KycStatus is not null && KycStatus != reached)
        {
            (KycStatus, KycReviewedAt, KycGroundCode) = (reached, at, isAccepted ? null : groundCode);
            Raise(new VerificationConcluded(Account, Id, ExternalId, EntityType, Status, isAccepted, at));
        }
    }

    // The institution stated the status itself: nobody decides the review any more.
    private void FollowStatedStatus(DateTimeOffset at)
    {
        if (Status is CustomerStatus.Active or CustomerStatus.Rejected)
        {
            ConcludeKyc(Status == CustomerStatus.Active, null, at);
        }
    }

    private IEnumerable<Finding> Against(KycSubmission submission)
    {
        if (submission.IsUpdate && KycStatus is null)
        {
            yield return Finding.Of(KycErrors.NeverSubmitted, "/customer_id");
        }
        else if (submission is { IsUpdate: true, StatesNothing: true } && submission.Type == EntityType)
        {
            yield return Finding.Of(KycErrors.NothingStated, "/customer_id");
        }

        if (submission.Type != EntityType)
        {
            yield return submission.IsUpdate
                ? Finding.Of(submission.Type is null && !submission.Unreadable.Contains("/type") ? KycErrors.Missing : KycErrors.TypeChanged, "/type", "type")
                : Finding.Of(KycErrors.OtherType, "/customer_id");
        }

        if (!submission.IsUpdate && KycStatus is { } status and not Customers.KycStatus.Rejected)
        {
            yield return Finding.Of(status == Customers.KycStatus.Approved ? KycErrors.AlreadyApproved : KycErrors.UnderReview, "/customer_id");
        }
    }
}
