using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>What follows for the customer from an assessment: its level, its status, and how far its verification has come.</summary>
internal sealed class AssessmentOutcomeService(IAssessments assessments, IAssessedCustomers customers, RiskPolicy policy, TimeProvider clock) : IScopedService
{
    /// <summary>The customer of an assessment, loaded once for all that follows; <see cref="NotFound"/> if there is none.</summary>
    public Task<ICustomerUnderAssessment> CustomerOf(Assessment assessment, CancellationToken cancellationToken) =>
        customers.Require(assessment.Account, assessment.CustomerId, cancellationToken);

    /// <summary>
    /// Rejects a decision that would not count, since a later request stated the level itself (<see cref="RuleBroken"/>). The customer is locked, so that
    /// none does so before the decision is saved.
    /// </summary>
    public static void RequireEffect(Assessment assessment, ICustomerUnderAssessment customer)
    {
        customer.LockForUpdate();
        if (!customer.AcceptsOutcomeOf(assessment.CustomerVersion))
        {
            throw new RuleBroken(AssessmentErrors.LevelImported, "");
        }
    }

    /// <summary>What was decided takes effect, or waits for the approval date where that is configured.</summary>
    public Task Apply(Assessment assessment, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        var approvedOn = assessment.CustomerApprovedOn;
        if (policy.WaitForApprovalDate && !assessment.IsLead && approvedOn is null)
        {
            // A later version may have brought it before anything waited. None does unseen: the customer is locked, and what comes after finds this waiting.
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

    /// <summary>What was decided and waits becomes final, if a later version of the customer has an approval date.</summary>
    public Task Release(Assessment assessment, ICustomerUnderAssessment customer, DateOnly? approvedOn, CancellationToken cancellationToken) =>
        approvedOn is null ? Task.CompletedTask : Complete(assessment, customer, approvedOn, cancellationToken);

    private async Task Complete(Assessment assessment, ICustomerUnderAssessment customer, DateOnly? approvedOn, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        assessment.Complete(approvedOn, at);
        if (assessment.ReopenedFrom is { } earlier)
        {
            (await assessments.Find(assessment.Account, earlier, cancellationToken))?.Supersede(at);
        }

        customer.ApplyOutcome(new(assessment.FinalLevel!.Value, assessment.Decision == DecisionType.Accepted, assessment.CustomerVersion)
        {
            Verdict = new(assessment.CommunicationNumber, assessment.GroundCode, at),
        });
    }
}
