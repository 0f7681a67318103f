namespace Onboarding.Domain.Risk.Assessments;

/// <summary>What becomes of an assessment.</summary>
public sealed partial class Assessment
{
    /// <summary>What was decided is held until an approval date arrives.</summary>
    public void WaitForApprovalDate()
    {
        State = AssessmentState.WaitingForApprovalDate;
        Version++;
    }

    /// <summary>What was decided is final. Another level whose last day went by while the outcome was held counts no more.</summary>
    public void Complete(DateTimeOffset at)
    {
        (State, CompletedAt) = (AssessmentState.Completed, at);
        if (OverrideUntil < DateOnly.FromDateTime(at.UtcDateTime))
        {
            (FinalLevel, OverrideEndedAt) = (InitialLevel, at);
        }

        Version++;
    }

    /// <summary>A decision would have no effect any more: a later request was assessed, or stated the level itself.</summary>
    public void Supersede()
    {
        State = AssessmentState.Superseded;
        Version++;
    }

    /// <summary>The other level holds no more: the assessed one counts again. What it was and until when stays.</summary>
    public void EndOverride(DateTimeOffset at)
    {
        (FinalLevel, OverrideEndedAt) = (InitialLevel, at);
        Version++;
    }

    /// <summary>The decision over the case that took this one up again counts from here on; another level that still held ends with it.</summary>
    public void GiveWay(DateTimeOffset at)
    {
        if (OverrideLevel is not null && OverrideEndedAt is null)
        {
            OverrideEndedAt = at;
            Version++;
        }
    }
}
