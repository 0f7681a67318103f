namespace Onboarding.Domain.Risk.Assessments;

/// <summary>Where an assessment stands.</summary>
public enum AssessmentState
{
    /// <summary>A person has to decide: it is an open case.</summary>
    Pending,

    /// <summary>A person has proposed; another one has to approve.</summary>
    Proposed,

    /// <summary>Decided, but held until a request brings an approval date (where configured).</summary>
    WaitingForApprovalDate,

    /// <summary>The outcome is final.</summary>
    Completed,

    /// <summary>Before anybody decided, a later request of the same customer was assessed, or stated the level itself.</summary>
    Superseded,
}
