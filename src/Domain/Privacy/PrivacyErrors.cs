using Onboarding.Domain.Common;

namespace Onboarding.Domain.Privacy;

/// <summary>The reasons to reject an erasure or work on a legal hold. No contract publishes these codes.</summary>
public static class PrivacyErrors
{
    /// <summary>The reason is missing, too long or contains control characters.</summary>
    public static readonly Rule InvalidReason = Rule.Unpublished(
        "privacy_invalid_reason", "reason must have 1 to 1000 characters, without control characters other than line breaks and tabs");

    /// <summary>The reason to overrule is too long or contains control characters.</summary>
    public static readonly Rule InvalidOverrule = Rule.Unpublished(
        "privacy_invalid_overrule", "overruleReason must have 1 to 1000 characters, without control characters other than line breaks and tabs");

    /// <summary>The end of a hold is no day or past.</summary>
    public static readonly Rule InvalidUntil = Rule.Unpublished("privacy_invalid_until", "until must be a day, YYYY-MM-DD, today or later");

    /// <summary>A legal hold stands.</summary>
    public static readonly Rule Held = Rule.Unpublished("privacy_legal_hold", "A legal hold on the customer stands");

    /// <summary>A case about the customer is open.</summary>
    public static readonly Rule CaseOpen = Rule.Unpublished("privacy_case_open", "A case about the customer is open");

    /// <summary>The relationship has not ended.</summary>
    public static readonly Rule NotEnded = Rule.Unpublished("privacy_relationship_not_ended", "The relationship with the customer has not ended");

    /// <summary>The legal period runs.</summary>
    public static readonly Rule PeriodRuns = Rule.Unpublished("privacy_period_runs", "The retention period of the customer has not ended");

    /// <summary>The caller may not overrule.</summary>
    public static readonly Rule MayNotOverrule = Rule.Unpublished(
        "privacy_may_not_overrule", "Only an administrator may overrule a hold, an open case or the retention period");

    /// <summary>A second person must approve the erasure, and the request waits already.</summary>
    public static readonly Rule RequestWaits = Rule.Unpublished("privacy_request_waits", "An erasure of the customer waits for a second person");

    /// <summary>A second person must approve the erasure.</summary>
    public static readonly Rule NeedsApproval = Rule.Unpublished("privacy_needs_approval", "A second person must approve the erasure");

    /// <summary>The request does not wait any more.</summary>
    public static readonly Rule NotWaiting = Rule.Unpublished("privacy_not_waiting", "The erasure does not wait for a second person");

    /// <summary>The hold has ended.</summary>
    public static readonly Rule HoldEnded = Rule.Unpublished("privacy_hold_ended", "The legal hold has ended");
}
