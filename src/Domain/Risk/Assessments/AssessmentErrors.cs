using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The rules that reject work on a case.</summary>
public static class AssessmentErrors
{
    /// <summary>The case is decided, superseded, proposed or waits for an approval date.</summary>
    public static readonly Rule NotOpen = Rule.Unpublished("case_not_open", "The case is not open");

    /// <summary>Another person has claimed the case.</summary>
    public static readonly Rule ClaimedByAnother = Rule.Unpublished("case_claimed", "Another person has claimed the case");

    /// <summary>The case has no proposal to approve or send back.</summary>
    public static readonly Rule NotProposed = Rule.Unpublished("case_not_proposed", "The case has no proposed decision");

    /// <summary>The proposer may not approve the proposal, whatever the role.</summary>
    public static readonly Rule ApproverIsProposer = FourEyes.ApproverIsProposer;

    /// <summary>The same client proposed and approves without naming both persons, so they cannot be told apart.</summary>
    public static readonly Rule PersonsNotNamed = FourEyes.PersonsNotNamed;

    /// <summary>The last day of the proposed override is past.</summary>
    public static readonly Rule OverrideExpired = Rule.Unpublished("override_ran_out", "The last day of the proposed level has passed: send the proposal back and decide again");

    /// <summary>A later request set the level itself, so a decision would have no effect.</summary>
    public static readonly Rule LevelImported = Rule.Unpublished("level_imported", "A later request set the level itself: a decision would have no effect");

    /// <summary>The assessment is not completed, so it cannot be reopened.</summary>
    public static readonly Rule NotCompleted = Rule.Unpublished("case_not_completed", "Only a completed assessment can be reopened");

    /// <summary>The customer already has an open case.</summary>
    public static readonly Rule AnotherIsOpen = Rule.Unpublished("case_already_open", "The customer already has an open case");

    /// <summary>The customer has a later assessment, or a later request that will be assessed.</summary>
    public static readonly Rule NotLatest = Rule.Unpublished("case_not_latest", "Only the customer's latest assessment can be reopened");

    /// <summary>The decision is neither ACCEPTED nor REJECTED.</summary>
    public static readonly Rule InvalidDecision = Rule.Unpublished("invalid_decision", "decision must be ACCEPTED or REJECTED");

    /// <summary>The ground is missing.</summary>
    public static readonly Rule GroundMissing = Rule.Unpublished("member_missing", "groundCode is required");

    /// <summary>The ground is not a code of classifier decisionGround.</summary>
    public static readonly Rule UnknownGround = Rule.Unpublished("unknown_decision_ground", "groundCode must be a code of classifier decisionGround");

    /// <summary>The comment is too long or contains control characters.</summary>
    public static readonly Rule InvalidComment = Rule.Unpublished("invalid_comment", "comment must have at most 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The text of a note is missing, too long or contains control characters.</summary>
    public static readonly Rule InvalidNote = Rule.Unpublished("invalid_note", "text must have 1 to 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The person to whom a case is assigned is missing, or the name cannot be stored unchanged.</summary>
    public static readonly Rule InvalidPerson = Rule.Unpublished("invalid_person", "person must have 1 to 256 characters, without control and invisible characters");

    /// <summary>The override's level is not a risk level.</summary>
    public static readonly Rule InvalidLevel = Rule.Unpublished("invalid_level", "override.level must be NONE, LOW, MEDIUM, HIGH or EXTREME");

    /// <summary>The override's reason is missing, too long or contains control characters.</summary>
    public static readonly Rule InvalidReason = Rule.Unpublished("invalid_reason", "override.reason must have 1 to 4000 characters, without control characters other than line breaks and tabs");

    /// <summary>The override's last day is missing or past.</summary>
    public static readonly Rule InvalidUntil = Rule.Unpublished("invalid_until", "override.until must be a day, today or later");

    /// <summary>The override is below a floor that fired.</summary>
    public static readonly Rule BelowFloor = Rule.Unpublished("below_floor", "The level must not be below {0}, the floor that applies to the customer");

    /// <summary>A person has to decide about hits of screenings first.</summary>
    public static readonly Rule ScreeningOpen = Rule.Unpublished("screening_open", "A customer with open hits cannot be accepted: decide about them first");

    /// <summary>A prohibited customer cannot be accepted.</summary>
    public static readonly Rule Prohibited = Rule.Unpublished("prohibited", "A prohibited customer cannot be accepted");
}
