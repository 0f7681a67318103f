using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Applies the outcome of an assessment to the customer: its risk level, its status and its verification.</summary>
internal sealed class AssessmentOutcomeService(IAssessments assessments, IAssessedCustomers customers, RiskPolicy policy, TimeProvider clock)
    : IScopedService
{
    /// <summary>Returns the customer of an assessment. Throws <see cref="NotFound"/> if there is none.</summary>
    public Task<ICustomerUnderAssessment> LoadCustomer(Assessment assessment, CancellationToken cancellationToken) =>
        customers.Require(assessment.Account, assessment.CustomerId, cancellationToken);

    /// <summary>
    /// Locks the customer and throws <see cref="RuleBroken"/> if a later request set the level itself, so that a decision would have no effect. The
    /// lock prevents such a request before the decision is saved.
    /// </summary>
    public static void LockForDecision(Assessment assessment, ICustomerUnderAssessment customer)
    {
        customer.LockForUpdate();
        if (!assessment.IsImported && !customer.AcceptsOutcomeOf(assessment.CustomerVersion))
        {
            throw new RuleBroken(AssessmentErrors.LevelImported, "");
        }
    }

    /// <summary>Throws <see cref="RuleBroken"/> if a customer with open hits would be accepted.</summary>
    public static void RejectOpenHits(DecisionType? decision, ICustomerUnderAssessment customer)
    {
        if (decision == DecisionType.Accepted && customer.Screening.HasOpenHits)
        {
            throw new RuleBroken(AssessmentErrors.ScreeningOpen, "/decision");
        }
    }

    /// <summary>Completes a decided assessment, or holds the decision until an approval date arrives (if so configured).</summary>
    public Task Apply(Assessment assessment, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        var approvedOn = assessment.CustomerApprovedOn;
        if (assessment.IsImported)
        {
            // The institution set level and status itself: the decision only closes the case.
            assessment.Complete(approvedOn, clock.Now());
            return Task.CompletedTask;
        }

        if (policy.WaitForApprovalDate && !assessment.IsLead && !assessment.IsStated && approvedOn is null)
        {
            // A later version may already have an approval date. The lock prevents a concurrent one; a later request finds this assessment waiting.
            customer.LockForUpdate();
            approvedOn = customer.ApprovedOn;
            if (approvedOn is null)
            {
                assessment.WaitForApprovalDate();
                customer.Review(assessment.CommunicationNumber, isDecided: true);
                return Task.CompletedTask;
            }
        }

        return Complete(assessment, customer, approvedOn, cancellationToken);
    }

    /// <summary>Completes an assessment that waits for an approval date. It has no effect if the date is null.</summary>
    public Task CompleteWaiting(
        Assessment assessment, ICustomerUnderAssessment customer, DateOnly? approvedOn, CancellationToken cancellationToken) =>
        approvedOn is null ? Task.CompletedTask : Complete(assessment, customer, approvedOn, cancellationToken);

    private async Task Complete(Assessment assessment, ICustomerUnderAssessment customer, DateOnly? approvedOn, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        assessment.Complete(approvedOn, at);
        if (assessment.ReopenedFrom is { } earlier)
        {
            (await assessments.Find(assessment.Account, earlier, cancellationToken))?.ReplaceAfterReopening(at);
        }

        if (assessment.IsProposal)
        {
            var status = assessment.Decision == DecisionType.Accepted ? assessment.StatedStatus : null;
            customer.ApplyProposal(new(assessment.FinalLevel, status, assessment.CustomerVersion, at));
            return;
        }

        customer.ApplyOutcome(new(assessment.FinalLevel!.Value, assessment.Decision == DecisionType.Accepted, assessment.CustomerVersion)
        {
            FinalDecision = new(assessment.CommunicationNumber, assessment.GroundCode, at),
        });
    }
}
