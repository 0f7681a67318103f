namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The state of an assessment.</summary>
public enum AssessmentState
{
    /// <summary>A person has to decide: it is an open case.</summary>
    Pending,

    /// <summary>A person has proposed a decision; another person has to approve it.</summary>
    Proposed,

    /// <summary>The decision is made, but its outcome waits until a request sends an approval date (if so configured).</summary>
    WaitingForApprovalDate,

    /// <summary>The outcome is final.</summary>
    Completed,

    /// <summary>Before a decision, a later request of the same customer was assessed or set the level itself.</summary>
    Superseded,
}
