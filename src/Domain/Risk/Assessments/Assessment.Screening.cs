using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The consequences of screenings for an assessment.</summary>
public sealed partial class Assessment
{
    /// <summary>Whether screenings are a reason why a person has to decide.</summary>
    public bool IsAboutScreening => Reasons.Contains(CaseReason.ScreeningNotRun) || Reasons.Contains(CaseReason.ScreeningOpen);

    /// <summary>
    /// Replaces the result of an open case by that with the present outcomes of screenings. A proposed decision was made about other facts, so it is
    /// sent back. Allowed only while the assessment is undecided.
    /// </summary>
    /// <param name="found">The result of the risk model.</param>
    /// <param name="reasons">The reasons why a person has to decide; empty if none has to any more.</param>
    public void FollowScreening(AssessmentFacts found, IReadOnlyList<CaseReason> reasons)
    {
        Require(IsOpen && !IsDecided);
        var isOtherLevel = found.Level != InitialLevel;
        if (State == AssessmentState.Proposed && (isOtherLevel || found.Explanation != Explanation))
        {
            ClearDecision();
        }

        (RuleSetKey, RuleSetVersion, InputHash, Explanation) = (found.RuleSetKey, found.RuleSetVersion, found.InputHash, found.Explanation);
        (InitialLevel, Floor, IsProhibited, Screening, Reasons) = (found.Level, found.Floor, found.IsProhibited, found.Screening, reasons);
        Version++;
        if (isOtherLevel)
        {
            RaiseUnlessStated(() => new AssessmentOpened(Subject, InitialLevel));
        }
    }

    /// <summary>Decides an open case without a person, because nothing is left that needs one. Allowed only while it waits for a decision.</summary>
    public void DecideAutomatically(DecisionType decision, DateTimeOffset at)
    {
        Require(State == AssessmentState.Pending && !IsDecided && Reasons.Count == 0);
        (Decision, FinalLevel, DecidedAt) = (decision, InitialLevel, at);
        Version++;
    }

    /// <summary>
    /// Creates a case that reopens a completed assessment, because a hit was confirmed or a review is due: the same version, with a new result.
    /// </summary>
    /// <param name="earlier">The completed assessment.</param>
    /// <param name="found">The result of the risk model.</param>
    /// <param name="reasons">The reasons why a person has to decide.</param>
    /// <param name="why">Why the service reopens it.</param>
    /// <param name="number">The number of the new case.</param>
    /// <param name="at">The time.</param>
    public static Assessment From(
        Assessment earlier, AssessmentFacts found, IReadOnlyList<CaseReason> reasons, OpeningReason why, long number, DateTimeOffset at)
    {
        var reopened = new Assessment
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Account = earlier.Account,
            CustomerId = earlier.CustomerId,
            ExternalId = earlier.ExternalId,
            CustomerVersion = earlier.CustomerVersion,
            CommunicationNumber = earlier.CommunicationNumber,
            IsLead = earlier.IsLead,
            CustomerApprovedOn = earlier.CustomerApprovedOn,
            RuleSetKey = found.RuleSetKey,
            RuleSetVersion = found.RuleSetVersion,
            InputHash = found.InputHash,
            InitialLevel = found.Level,
            Floor = found.Floor,
            IsProhibited = found.IsProhibited,
            Explanation = found.Explanation,
            Screening = found.Screening,
            Reasons = reasons,
            StatedLevel = earlier.IsProposal ? null : earlier.StatedLevel,
            StatedStatus = earlier.IsProposal ? null : earlier.StatedStatus,
            AssessedAt = at,
            Round = earlier.Round + 1,
            ReopenedFrom = earlier.State == AssessmentState.Completed ? earlier.Id : null,
            ReopenReason = why.Text,
            ReopenedBy = why.By,
            ReopenedAt = at,
            Version = 1,
        };
        reopened.RaiseUnlessStated(() => new AssessmentOpened(reopened.Subject, reopened.InitialLevel));
        return reopened;
    }

    /// <summary>Ends an assessment that waits for its approval date, because a confirmed hit has to be decided first.</summary>
    public void SupersedeWaiting(Guid successor)
    {
        Require(State == AssessmentState.WaitingForApprovalDate);
        (State, SupersededBy) = (AssessmentState.Superseded, successor);
        Version++;
    }

    private void ClearDecision()
    {
        State = AssessmentState.Pending;
        (Decision, GroundCode, Comment, FinalLevel) = (null, null, null, null);
        (DecidedBy, DecidedByClient, IsDeciderNamed, DecidedAt) = (null, null, false, null);
        (OverrideLevel, OverrideReason, OverrideUntil) = (null, null, null);
    }
}
