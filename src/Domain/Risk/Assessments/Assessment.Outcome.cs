using System.Runtime.CompilerServices;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// What becomes of an assessment. Only our own code asks for these steps, so that one is asked for in a state that forbids it is a defect of that code:
/// <see cref="InvalidOperationException"/>, and nothing changes.
/// </summary>
public sealed partial class Assessment
{
    // Between the decision and what follows from it, in the same unit of work; it is never stored so.
    private bool IsDecided => State == AssessmentState.Pending && Decision is not null;

    private AssessmentSubject Subject => new(Account, CustomerId, ExternalId, CommunicationNumber, IsLead);

    private AssessmentVerdict Verdict => new(InitialLevel, FinalLevel!.Value, Decision!.Value, GroundCode);

    /// <summary>What was decided is held until an approval date arrives. Rejected unless it was just decided.</summary>
    public void WaitForApprovalDate()
    {
        Require(IsDecided);
        State = AssessmentState.WaitingForApprovalDate;
        Version++;
        Raise(new AssessmentWaits(Subject, Verdict));
    }

    /// <summary>
    /// What was decided is final. Another level whose last day went by while the outcome was held counts no more. Rejected unless it was just decided or
    /// waits for its approval date.
    /// </summary>
    /// <param name="approvedOn">The day the customer was approved, as the assessed version or a later one has it.</param>
    /// <param name="at">When.</param>
    public void Complete(DateOnly? approvedOn, DateTimeOffset at)
    {
        Require(IsDecided || State == AssessmentState.WaitingForApprovalDate);
        (State, CompletedAt) = (AssessmentState.Completed, at);
        if (OverrideUntil < DateOnly.FromDateTime(at.UtcDateTime))
        {
            (FinalLevel, OverrideEndedAt) = (InitialLevel, at);
        }

        Version++;
        Raise(new AssessmentCompleted(Subject, Verdict, approvedOn));
    }

    /// <summary>A decision would have no effect any more: a later request was assessed, or stated the level itself. Rejected unless it is still to be decided.</summary>
    public void Supersede()
    {
        Require(IsOpen && !IsDecided);
        State = AssessmentState.Superseded;
        Version++;
    }

    /// <summary>
    /// The other level holds no more: the assessed one counts again. What it was and until when stays. Rejected unless the assessment is completed with
    /// another level whose last day is past and that has not ended before.
    /// </summary>
    public void EndOverride(DateTimeOffset at)
    {
        Require(State == AssessmentState.Completed && OverrideEndedAt is null && OverrideUntil < DateOnly.FromDateTime(at.UtcDateTime));
        (FinalLevel, OverrideEndedAt) = (InitialLevel, at);
        Version++;
    }

    /// <summary>
    /// The decision over the case that took this one up again counts from here on; another level that still held ends with it. Rejected unless the
    /// assessment is completed.
    /// </summary>
    public void Supersede(DateTimeOffset at)
    {
        Require(State == AssessmentState.Completed);
        if (OverrideLevel is not null && OverrideEndedAt is null)
        {
            OverrideEndedAt = at;
            Version++;
        }
    }

    private void Require(bool isAllowed, [CallerMemberName] string operation = "")
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException($"{operation} is not possible for an assessment that is {(IsDecided ? "just decided" : State.ToString())}.");
        }
    }
}
