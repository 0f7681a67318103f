using Onboarding.Domain.Common;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>Why a submission is rejected whatever it states of the customer. No contract publishes these codes.</summary>
public static class VerificationErrors
{
    /// <summary>The submission does not name its customer.</summary>
    public static readonly Rule CustomerMissing = Rule.Unpublished("verification_customer_missing", "{0} is mandatory");

    /// <summary>An update does not state its type.</summary>
    public static readonly Rule TypeMissing = Rule.Unpublished("verification_type_missing", "{0} is mandatory");

    /// <summary>A person's submission for an organisation, or the other way round.</summary>
    public static readonly Rule OtherType = Rule.Unpublished("verification_other_type", "The customer is of the other type");

    /// <summary>The type is neither, or another than that of the first submission.</summary>
    public static readonly Rule TypeChanged = Rule.Unpublished("verification_type_changed", "{0} is that of the first submission");

    /// <summary>An update of what was never submitted.</summary>
    public static readonly Rule NeverSubmitted = Rule.Unpublished("verification_never_submitted", "Nothing was submitted for the customer yet");

    /// <summary>An update that changes nothing; it would only begin another review.</summary>
    public static readonly Rule NothingStated = Rule.Unpublished("verification_nothing_stated", "Nothing is stated that could change");

    /// <summary>A submission is being reviewed already.</summary>
    public static readonly Rule UnderReview = Rule.Unpublished("verification_under_review", "A submission of the customer is being reviewed");

    /// <summary>The customer is verified already.</summary>
    public static readonly Rule AlreadyApproved = Rule.Unpublished("verification_already_approved", "The customer is verified already");
}
