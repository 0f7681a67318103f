using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>Rejections of work on a case.</summary>
public static class AssessmentErrors
{
    /// <summary>The case is decided, superseded, or waits for something else than a decision.</summary>
    public static readonly Rule NotOpen = Rule.Ours("case_not_open", "The case is not open");

    /// <summary>Somebody else works on the case.</summary>
    public static readonly Rule ClaimedByAnother = Rule.Ours("case_claimed", "The case is claimed by somebody else");

    /// <summary>There is nothing to approve.</summary>
    public static readonly Rule NotProposed = Rule.Ours("case_not_proposed", "Nobody has proposed a decision");

    /// <summary>Who proposed does not approve, whatever his role.</summary>
    public static readonly Rule ApproverIsProposer = Rule.Ours("approver_is_proposer", "Another person than the proposer has to approve");

    /// <summary>One client proposed and approves, and did not name both persons: nobody could tell one from the other.</summary>
    public static readonly Rule PersonsNotNamed = Rule.Ours(
        "persons_not_named", "Where one client proposes and approves, X-Audit-User has to name the person both times; send back what was proposed without");

    /// <summary>The last day of the proposed level is past.</summary>
    public static readonly Rule OverrideRanOut = Rule.Ours("override_ran_out", "The last day of the proposed level is past: send the proposal back and decide anew");

    /// <summary>The institution has stated a level itself since; an outcome would not count.</summary>
    public static readonly Rule LevelImported = Rule.Ours("level_imported", "A later request stated the level itself: a decision would have no effect");

    /// <summary>Only what is completed can be reopened.</summary>
    public static readonly Rule NotCompleted = Rule.Ours("case_not_completed", "Only a completed assessment can be reopened");

    /// <summary>The customer has an open case already.</summary>
    public static readonly Rule AnotherIsOpen = Rule.Ours("case_already_open", "The customer has an open case");

    /// <summary>A later assessment, or a request that is about to be assessed, came after it.</summary>
    public static readonly Rule NotLatest = Rule.Ours("case_not_latest", "Only the customer's latest assessment can be reopened");

    /// <summary>The decision is neither ACCEPTED nor REJECTED.</summary>
    public static readonly Rule InvalidDecision = Rule.Ours("invalid_decision", "decision is ACCEPTED or REJECTED");

    /// <summary>The ground is not in classifier decisionGround.</summary>
    public static readonly Rule UnknownGround = Rule.Ours("unknown_decision_ground", "groundCode is a code of classifier decisionGround");

    /// <summary>The comment is too long, or has a NUL.</summary>
    public static readonly Rule InvalidComment = Rule.Ours("invalid_comment", "comment has at most 4000 characters, without NUL");

    /// <summary>The level of an override is none.</summary>
    public static readonly Rule InvalidLevel = Rule.Ours("invalid_level", "override.level is NONE, LOW, MEDIUM, HIGH or EXTREME");

    /// <summary>An override has no reason, one that is too long, or one with a NUL.</summary>
    public static readonly Rule InvalidReason = Rule.Ours("invalid_reason", "override.reason has 1 to 4000 characters, without NUL");

    /// <summary>An override has no end, or one that is past.</summary>
    public static readonly Rule InvalidUntil = Rule.Ours("invalid_until", "override.until is a day, today or later");

    /// <summary>An override would go below a floor that the law sets.</summary>
    public static readonly Rule BelowFloor = Rule.Ours("below_floor", "The level may not be below {0}, which a floor demands");

    /// <summary>A prohibited customer cannot be accepted.</summary>
    public static readonly Rule Prohibited = Rule.Ours("prohibited", "A prohibited customer cannot be accepted");
}
