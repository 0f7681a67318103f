using System.Runtime.CompilerServices;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// The outcome of an assessment. Only this service calls these methods. A call in a state that does not allow it is a defect of the calling code: it
/// throws <see cref="InvalidOperationException"/> and leaves the assessment unchanged.
/// </summary>
public sealed partial class Assessment
{
    // True only within one unit of work, between the decision and the step that follows it. This state is never stored.
    private bool IsDecided => State == AssessmentState.Pending && Decision is not null;

    /// <summary>
    /// Whether the decision, made or proposed, rejects the customer: a rejection, unless of a proposal, which it leaves without effect, or the
    /// acceptance of a proposal to reject.
    /// </summary>
    public bool IsRejection => IsProposal ? Decision == DecisionType.Accepted && StatedStatus == Rejected : Decision == DecisionType.Rejected;

    private bool IsRejectedProposal => IsProposal && Decision == DecisionType.Rejected;

    private AssessmentSubject Subject => new(Account, CustomerId, ExternalId, CommunicationNumber, IsLead, Id);

    private AssessmentVerdict Verdict => new(InitialLevel, FinalLevel!.Value, Decision!.Value, GroundCode);

    /// <summary>Holds the decision until a request sends an approval date. Allowed only directly after the decision.</summary>
    public void WaitForApprovalDate()
    {
        Require(IsDecided);
        State = AssessmentState.WaitingForApprovalDate;
        Version++;
        RaiseUnlessStated(() => new AssessmentAwaitsApprovalDate(Subject, Verdict));
    }

    /// <summary>
    /// Makes the decision final. An override whose last day passed in the meantime has no effect any more. Allowed only directly after the decision
    /// or while the assessment waits for its approval date.
    /// </summary>
    /// <param name="approvedOn">The customer's approval date, from the assessed version or a later one.</param>
    /// <param name="at">The time of completion.</param>
    public void Complete(DateOnly? approvedOn, DateTimeOffset at)
    {
        Require(IsDecided || State == AssessmentState.WaitingForApprovalDate);
        (State, CompletedAt) = (AssessmentState.Completed, at);
        if (OverrideUntil < DateOnly.FromDateTime(at.UtcDateTime))
        {
            (FinalLevel, OverrideEndedAt) = (IsRejectedProposal ? null : InitialLevel, at);
        }

        Version++;
        RaiseUnlessStated(
            () => new AssessmentCompleted(Subject, Verdict, approvedOn) { IsReview = ReopenedFrom is not null && DecidedBy is not null });
    }

    /// <summary>
    /// Marks the assessment as superseded: a later request was assessed or set the level itself, so a decision would have no effect. Allowed only
    /// while the assessment is undecided.
    /// </summary>
    /// <param name="successor">The assessment of the later request; null if the request set the level itself.</param>
    public void Supersede(Guid? successor = null)
    {
        Require(IsOpen && !IsDecided);
        (State, SupersededBy) = (AssessmentState.Superseded, successor);
        Version++;
    }

    /// <summary>
    /// Ends an override: the assessed level is effective again. The override's level and last day stay on record. Allowed only if the assessment is
    /// completed with an override whose last day is past and that has not ended before.
    /// </summary>
    public void EndOverride(DateTimeOffset at)
    {
        Require(State == AssessmentState.Completed && OverrideEndedAt is null && OverrideUntil < DateOnly.FromDateTime(at.UtcDateTime));
        (FinalLevel, OverrideEndedAt) = (InitialLevel, at);
        Version++;
    }

    /// <summary>
    /// Replaces this completed assessment by the decision on the case that reopened it. An override that is still effective ends. Allowed only if
    /// this assessment is completed.
    /// </summary>
    public void ReplaceAfterReopening(DateTimeOffset at)
    {
        Require(State == AssessmentState.Completed);
        if (OverrideLevel is not null && OverrideEndedAt is null)
        {
            OverrideEndedAt = at;
            Version++;
        }
    }

    /// <summary>
    /// Keeps an open case although a later request set level and status itself, because the required screenings have still not run. Its decision
    /// changes neither. Allowed only while the assessment is undecided.
    /// </summary>
    public void KeepForScreening()
    {
        Require(IsOpen && !IsDecided && IsAboutScreening);
        IsImported = true;
        Version++;
    }

    /// <summary>
    /// Adds the reasons of screenings to an open case, because a later request requires them and states neither level nor status: what people have to
    /// decide stays the same. Allowed only while the assessment is undecided.
    /// </summary>
    public void RequireScreening(IReadOnlyList<CaseReason> reasons)
    {
        Require(IsOpen && !IsDecided);
        if (reasons.Any(reason => !Reasons.Contains(reason)))
        {
            Reasons = [.. Reasons.Union(reasons)];
            Version++;
        }
    }

    // The contract has no events for a request that states the level itself.
    private void RaiseUnlessStated(Func<IDomainEvent> domainEvent)
    {
        if (!IsStated)
        {
            Raise(domainEvent());
        }
    }

    private void Require(bool isAllowed, [CallerMemberName] string operation = "")
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException(
                $"{operation} is not possible for an assessment that is {(IsDecided ? "just decided" : State.ToString())}.");
        }
    }
}
