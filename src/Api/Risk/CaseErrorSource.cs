using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Api.Risk;

/// <summary>The errors of the calls about cases.</summary>
internal sealed class CaseErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Conflict(AssessmentErrors.NotOpen, "", "Read the case: it is decided, or a later request superseded it."),
        Conflict(AssessmentErrors.ClaimedByAnother, "", "Let that person decide, or take the case over."),
        Conflict(AssessmentErrors.NotProposed, "", "Propose a decision first."),
        Conflict(AssessmentErrors.OverrideExpired, "", "Send the proposal back and decide again with a later day."),
        Conflict(AssessmentErrors.LevelImported, "/override", "No action is needed: the level of the later request applies."),
        Conflict(AssessmentErrors.NotCompleted, "", "Decide the open case instead."),
        Conflict(AssessmentErrors.AnotherIsOpen, "", "Decide the customer's open case first."),
        Conflict(AssessmentErrors.NotLatest, "", "Reopen the customer's latest assessment."),
        Defect(AssessmentErrors.InvalidDecision, "/decision", "Send one of the two words."),
        Defect(AssessmentErrors.GroundMissing, "/groundCode", "Send groundCode."),
        Defect(AssessmentErrors.UnknownGround, "/groundCode", "Send a code of the classifier decisionGround."),
        Defect(AssessmentErrors.InvalidComment, "/comment", "Shorten the comment, or remove its control characters."),
        Defect(AssessmentErrors.InvalidPerson, "/person", "Send the person as X-Audit-User names that person."),
        Defect(AssessmentErrors.InvalidNote, "/text", "Send a text of 1 to 4,000 characters."),
        Defect(AssessmentErrors.InvalidLevel, "/override/level", "Send one of the five levels."),
        Defect(AssessmentErrors.InvalidReason, "/override/reason, /reason", "Send a reason of 1 to 4,000 characters."),
        Defect(AssessmentErrors.InvalidUntil, "/override/until", "Send a date, YYYY-MM-DD, that has not passed."),
        Conflict(AssessmentErrors.BelowFloor, "/override/level", "Send the level in the sentence or a higher one."),
        Conflict(AssessmentErrors.ScreeningOpen, "/decision", "Decide the customer's open hits, then the case."),
        Conflict(AssessmentErrors.Prohibited, "/decision", "Reject the customer."),
    ];
}
