using Onboarding.Domain.Common;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>
/// Where the verification of a customer stands, and which steps lead on from there. The customer keeps it in its row, so that it changes together with the
/// customer's status and under the same concurrency tokens.
/// </summary>
/// <param name="Status">How far it has come; null before anything was submitted.</param>
/// <param name="ReviewedAt">When it was last decided.</param>
/// <param name="GroundCode">Why it was rejected: code of classifier decisionGround, if one was named.</param>
public readonly record struct VerificationState(VerificationStatus? Status, DateTimeOffset? ReviewedAt, string? GroundCode)
{
    /// <summary>The pointer of findings about the customer.</summary>
    public const string CustomerPath = "/customerId";

    private const string TypePath = "/type";
    private const string TypeName = "type";

    /// <summary>Something was submitted; what was decided before no longer counts.</summary>
    public static VerificationState Submitted { get; } = new(VerificationStatus.Submitted, null, null);

    /// <summary>A review began or went on. What is final stays so until it is concluded anew; without a submission there is nothing to review.</summary>
    /// <param name="isDecided">Whether it is decided, though not final; else a person has to decide.</param>
    public VerificationState Reviewed(bool isDecided) => Status is null or VerificationStatus.Approved or VerificationStatus.Rejected
        ? this
        : this with { Status = isDecided ? VerificationStatus.Decided : VerificationStatus.InReview };

    /// <summary>A review ended. Concluding it as it was concluded before changes nothing; without a submission there is nothing to conclude.</summary>
    /// <param name="isAccepted">Whether the customer is accepted.</param>
    /// <param name="groundCode">Why: code of classifier decisionGround, where a person decided.</param>
    /// <param name="at">When.</param>
    public VerificationState Decided(bool isAccepted, string? groundCode, DateTimeOffset at)
    {
        var reached = isAccepted ? VerificationStatus.Approved : VerificationStatus.Rejected;
        return Status is null || Status == reached ? this : new(reached, at, isAccepted ? null : groundCode);
    }

    /// <summary>
    /// What forbids a submission. A first one is rejected while another is reviewed and once it was approved, an update where nothing was submitted before or
    /// nothing is stated, and either if it is of the other type.
    /// </summary>
    /// <param name="submission">What is submitted.</param>
    /// <param name="type">The customer's type.</param>
    public IReadOnlyList<Finding> ConflictsWith(VerificationSubmission submission, EntityType type)
    {
        var (findings, data) = (new List<Finding>(), submission.Data);
        if (submission.IsUpdate && Status is null)
        {
            findings.Add(Finding.Of(VerificationErrors.NeverSubmitted, CustomerPath));
        }
        else if (submission.IsUpdate && data.StatesNothing && data.Type == type)
        {
            findings.Add(Finding.Of(VerificationErrors.NothingStated, CustomerPath));
        }

        if (data.Type != type)
        {
            findings.Add(submission.IsUpdate
                ? Finding.Of(data.Type is null && !data.IsTypeUnreadable ? VerificationErrors.TypeMissing : VerificationErrors.TypeChanged, TypePath, TypeName)
                : Finding.Of(VerificationErrors.OtherType, CustomerPath));
        }

        if (!submission.IsUpdate && Status is { } status and not VerificationStatus.Rejected)
        {
            findings.Add(Finding.Of(status == VerificationStatus.Approved ? VerificationErrors.AlreadyApproved : VerificationErrors.UnderReview, CustomerPath));
        }

        return findings;
    }
}
