using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The changes to a customer since an assessment was decided that can prevent its reopening.</summary>
/// <param name="Latest">The customer's latest assessment.</param>
/// <param name="LastRequest">The communication number of the customer's last request.</param>
/// <param name="AcceptsOutcome">Whether an outcome of the assessed version is still applied. False after a request set the level itself.</param>
public sealed record ChangedSinceDecision(Assessment Latest, string LastRequest, bool AcceptsOutcome)
{
    /// <summary>Throws <see cref="RuleBroken"/> with the reason if the assessment cannot be reopened.</summary>
    public void RejectUnlessReopenable(Assessment decided)
    {
        var reason = decided.State != AssessmentState.Completed ? AssessmentErrors.NotCompleted
            : Latest.IsOpen ? AssessmentErrors.AnotherIsOpen
            : Latest.Id != decided.Id ? AssessmentErrors.NotLatest
            : decided.IsImported || !AcceptsOutcome ? AssessmentErrors.LevelImported
            : LastRequest != decided.CommunicationNumber ? AssessmentErrors.NotLatest
            : null;
        if (reason is not null)
        {
            throw new RuleBroken(reason, "");
        }
    }
}
