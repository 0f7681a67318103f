using Onboarding.Domain.Common;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>
/// The state of a customer's verification, and its transitions. It is stored in the customer's row, so that it changes together with the customer's
/// status and under the same concurrency tokens.
/// </summary>
/// <param name="Status">The status; null before the first submission.</param>
/// <param name="ReviewedAt">The time of the last decision.</param>
/// <param name="GroundCode">The ground of the rejection: code of classifier decisionGround, if one was given.</param>
public readonly record struct VerificationState(VerificationStatus? Status, DateTimeOffset? ReviewedAt, string? GroundCode)
{
    /// <summary>The JSON pointer of findings about the customer.</summary>
    public const string CustomerPath = "/customerId";

    private const string TypePath = "/type";
    private const string TypeName = "type";

    /// <summary>The state after a submission. It clears the previous decision.</summary>
    public static VerificationState Submitted { get; } = new(VerificationStatus.Submitted, null, null);

    /// <summary>
    /// Returns the state after a review began or progressed. A final state, and the state before the first submission, stay unchanged.
    /// </summary>
    /// <param name="isDecided">True if a decision exists but is not final; false if a person has to decide.</param>
    public VerificationState Reviewed(bool isDecided) => Status is null or VerificationStatus.Approved or VerificationStatus.Rejected
        ? this
        : this with { Status = isDecided ? VerificationStatus.Decided : VerificationStatus.InReview };

    /// <summary>
    /// Returns the state after a final decision. The same result again, and a decision before the first submission, leave the state unchanged.
    /// </summary>
    /// <param name="isAccepted">Whether the customer is accepted.</param>
    /// <param name="groundCode">The ground: code of classifier decisionGround, if a person decided.</param>
    /// <param name="at">The time of the decision.</param>
    public VerificationState Decided(bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        var reached = isAccepted ? VerificationStatus.Approved : VerificationStatus.Rejected;
        return Status is null || Status == reached ? this : new(reached, at, isAccepted ? null : groundCode);
    }

    /// <summary>
    /// Returns the conflicts of a submission with this state. A first submission conflicts with one that is under review or approved. An update
    /// conflicts if there is no earlier submission or if it contains no change. Both conflict if they are about another entity type than the
    /// customer's.
    /// </summary>
    /// <param name="submission">The submission.</param>
    /// <param name="type">The customer's entity type.</param>
    public IReadOnlyList<Finding> ConflictsWith(VerificationSubmission submission, EntityType type)
    {
        var (findings, data) = (new List<Finding>(), submission.Data);
        if (submission.IsUpdate && Status is null)
        {
            findings.Add(Finding.Of(VerificationErrors.NeverSubmitted, CustomerPath));
        }
        else if (submission.IsUpdate && data.HasNoChanges && data.Type == type)
        {
            findings.Add(Finding.Of(VerificationErrors.NoChanges, CustomerPath));
        }

        if (data.Type != type)
        {
            findings.Add(submission.IsUpdate
                ? Finding.Of(
                    data.Type is null && !data.IsTypeUnreadable ? VerificationErrors.TypeMissing : VerificationErrors.TypeChanged, TypePath, TypeName)
                : Finding.Of(VerificationErrors.OtherType, CustomerPath));
        }

        if (!submission.IsUpdate && Status is { } status and not VerificationStatus.Rejected)
        {
            findings.Add(Finding.Of(
                status == VerificationStatus.Approved ? VerificationErrors.AlreadyApproved : VerificationErrors.UnderReview, CustomerPath));
        }

        return findings;
    }
}
