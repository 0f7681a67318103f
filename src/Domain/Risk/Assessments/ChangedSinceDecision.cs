using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>What has happened to a customer since an assessment was decided, as far as it forbids to reopen it.</summary>
/// <param name="Latest">The customer's latest assessment.</param>
/// <param name="LastRequest">The number of the customer's last request.</param>
/// <param name="AcceptsOutcome">Whether an outcome of the assessed version still counts; it does not once the institution stated a level itself.</param>
public sealed record ChangedSinceDecision(Assessment Latest, string LastRequest, bool AcceptsOutcome)
{
    /// <summary>Rejects to reopen it, with the reason.</summary>
    public void RejectReopening(Assessment decided)
    {
        var reason = decided.State != AssessmentState.Completed ? AssessmentErrors.NotCompleted
            : Latest.IsOpen ? AssessmentErrors.AnotherIsOpen
            : Latest.Id != decided.Id ? AssessmentErrors.NotLatest
            : !AcceptsOutcome ? AssessmentErrors.LevelImported
            : LastRequest != decided.CommunicationNumber ? AssessmentErrors.NotLatest
            : null;
        if (reason is not null)
        {
            throw new RuleBroken(reason, "");
        }
    }
}
