using Onboarding.Domain.Common;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>Rejections of a submission for reasons other than its data. No contract publishes these codes.</summary>
public static class VerificationErrors
{
    /// <summary>The submission does not name its customer.</summary>
    public static readonly Rule CustomerMissing = Rule.Unpublished("verification_customer_missing", "{0} is mandatory");

    /// <summary>The update has no type.</summary>
    public static readonly Rule TypeMissing = Rule.Unpublished("verification_type_missing", "{0} is mandatory");

    /// <summary>The submission is about a person and the customer is an organisation, or the reverse.</summary>
    public static readonly Rule OtherType = Rule.Unpublished("verification_other_type", "The customer is of the other type");

    /// <summary>The type is invalid, or differs from that of the first submission.</summary>
    public static readonly Rule TypeChanged = Rule.Unpublished("verification_type_changed", "{0} must be that of the first submission");

    /// <summary>There is no earlier submission that the update could change.</summary>
    public static readonly Rule NeverSubmitted = Rule.Unpublished("verification_never_submitted", "The customer has no submission yet");

    /// <summary>The update has no changes, so it would only begin another review.</summary>
    public static readonly Rule NoChanges = Rule.Unpublished("verification_nothing_stated", "The update contains no change");

    /// <summary>An earlier submission is under review.</summary>
    public static readonly Rule UnderReview = Rule.Unpublished("verification_under_review", "A submission of the customer is being reviewed");

    /// <summary>The customer is already verified.</summary>
    public static readonly Rule AlreadyApproved = Rule.Unpublished("verification_already_approved", "The customer is already verified");
}
