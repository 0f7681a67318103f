using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>The rules that reject work on hits, suppressions and screenings.</summary>
public static class ScreeningErrors
{
    /// <summary>The hit is decided, withdrawn or superseded.</summary>
    public static readonly Rule NotOpen = Rule.Unpublished("hit_not_open", "The hit is not open");

    /// <summary>Another person has claimed the hit.</summary>
    public static readonly Rule ClaimedByAnother = Rule.Unpublished("hit_claimed", "Another person has claimed the hit");

    /// <summary>The hit has no proposed decision.</summary>
    public static readonly Rule NotProposed = Rule.Unpublished("hit_not_proposed", "The hit has no proposed decision");

    /// <summary>The decision is neither TRUE_MATCH nor FALSE_POSITIVE.</summary>
    public static readonly Rule InvalidDecision = Rule.Unpublished("invalid_decision", "decision must be TRUE_MATCH or FALSE_POSITIVE");

    /// <summary>The reason is missing or cannot be stored.</summary>
    public static readonly Rule InvalidReason = Rule.Unpublished("invalid_reason", "reason must have 1 to 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The comment cannot be stored.</summary>
    public static readonly Rule InvalidComment = Rule.Unpublished("invalid_comment", "comment must have at most 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The last day of the suppression is invalid.</summary>
    public static readonly Rule InvalidUntil = Rule.Unpublished("invalid_until", "suppressUntil must be a day, today or later, and only with FALSE_POSITIVE");

    /// <summary>A process is unknown.</summary>
    public static readonly Rule InvalidProcess = Rule.Unpublished("invalid_process", "a process is one of {0}");

    /// <summary>No process is named.</summary>
    public static readonly Rule ProcessesMissing = Rule.Unpublished("required", "processes is required");

    /// <summary>A list is unknown.</summary>
    public static readonly Rule UnknownList = Rule.Unpublished("unknown_list", "there is no such list");

    /// <summary>Processes and lists have no process in common.</summary>
    public static readonly Rule NothingSelected = Rule.Unpublished("nothing_selected", "processes and lists select no process");

    /// <summary>The customer is closed.</summary>
    public static readonly Rule CustomerClosed = Rule.Unpublished("customer_closed", "A closed customer is not screened");

    /// <summary>The suppression has ended.</summary>
    public static readonly Rule SuppressionEnded = Rule.Unpublished("suppression_ended", "The suppression has ended");

    /// <summary>The policy of the screening is not part of this version of the service.</summary>
    public static readonly Rule PolicyUnknown = Rule.Unpublished("policy_unknown", "This version of the service has not the policy of the screening, so it cannot compute it again");
}
