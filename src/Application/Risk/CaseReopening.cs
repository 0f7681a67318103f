using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>
/// Opens a case about a customer that no request requires: because a hit of a screening was confirmed, or because the customer's review is due. The
/// case has the result of the rule set in force.
/// </summary>
internal sealed class CaseReopening(
    IAssessments assessments, IVersionSnapshots versions, IRuleSets ruleSets, DecisionsOfPeople decisions, RiskPolicy policy,
    ISequenceGenerator sequence, TimeProvider clock)
    : IScopedService
{
    /// <summary>
    /// Opens the case: it reopens the latest assessment if that determines the customer's level. Otherwise a request stated the level, and the case
    /// is about that level.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The customer.</param>
    /// <param name="customer">The customer, locked for changes.</param>
    /// <param name="latest">The latest assessment, which is not open; null if there is none.</param>
    /// <param name="why">Why the case is opened.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async Task<Assessment> Open(
        AccountId account, CustomerId id, ICustomerUnderAssessment customer, Assessment? latest, OpeningReason why,
        CancellationToken cancellationToken)
    {
        var opened = latest is null || latest.IsImported || latest.State == AssessmentState.Superseded
            || !customer.AcceptsOutcomeOf(latest.CustomerVersion)
                ? await Stated(account, id, customer, [why.Reason], cancellationToken)
                : await Reopened(latest, customer, why, cancellationToken);
        opened.SetDue(policy.DueWithin(opened.InitialLevel));
        assessments.Add(opened);
        return opened;
    }

    /// <summary>Returns a case about the level that a request stated: people decide whether it stays. It is not added.</summary>
    public async Task<Assessment> Stated(
        AccountId account, CustomerId id, ICustomerUnderAssessment customer, CaseReason[] added, CancellationToken cancellationToken)
    {
        var facts = await Facts(account, id, customer.Version, customer, cancellationToken);
        var request = customer.LastRequest.Length > 0 ? customer.LastRequest : $"screening-{id}-{customer.Version}";
        CaseReason[] reasons = [.. CaseAssessment.Reasons(facts, customer.Level), .. CaseAssessment.Reasons(customer.Screening), .. added];
        var assessment = Assessment.Register(
            new(account, id, customer.ExternalId, customer.Version, request, customer.IsLead, customer.ApprovedOn)
            {
                StatedLevel = customer.Level,
                StatedStatus = customer.Status,
            },
            facts,
            decision: null,
            sequence.Next(),
            clock.Now(),
            reasons,
            await assessments.Rounds(account, request, cancellationToken));
        assessment.SetDue(policy.DueWithin(assessment.InitialLevel));
        return assessment;
    }

    /// <summary>Returns the result of the risk model for a version of a customer, with the present outcomes of screenings.</summary>
    public async Task<AssessmentFacts> Facts(
        AccountId account, CustomerId id, int version, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        var json = await versions.JsonOf(account, id, version, cancellationToken)
            ?? throw new InvalidOperationException("The customer version to assess is not in the database.");
        return CaseAssessment.Facts(ruleSets, account, customer.Category, json, customer.Screening);
    }

    /// <summary>
    /// Returns why a result needs a person because of earlier decisions. A level that a request stated does not follow results, so it falls only at
    /// the request.
    /// </summary>
    public async Task<IReadOnlyList<CaseReason>> ReasonsOfPeople(
        Assessment assessment, AssessmentFacts facts, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        if (assessment.IsStated || assessment.IsImported)
        {
            return [];
        }

        var (account, id) = (assessment.Account, assessment.CustomerId);
        var isFall = await decisions.IsFall(account, id, facts.Level, [], cancellationToken);
        var isRejected = AutomaticDecision(assessment) == DecisionType.Accepted
            && await decisions.IsRejected(account, id, customer, [], cancellationToken);
        return
        [
            .. isFall ? [CaseReason.LowerThanDecided] : Array.Empty<CaseReason>(),
            .. isRejected ? [CaseReason.RejectedBefore] : Array.Empty<CaseReason>(),
        ];
    }

    /// <summary>Returns the decision about an assessment that needs no person.</summary>
    public DecisionType AutomaticDecision(Assessment assessment) => assessment.IsLead ? policy.LeadDecision : DecisionType.Accepted;

    private async Task<Assessment> Reopened(
        Assessment latest, ICustomerUnderAssessment customer, OpeningReason why, CancellationToken cancellationToken)
    {
        var facts = await Facts(latest.Account, latest.CustomerId, latest.CustomerVersion, customer, cancellationToken);
        CaseReason[] reasons =
        [
            .. latest.IsStated ? CaseAssessment.Reasons(facts, latest.StatedLevel) : CaseAssessment.Reasons(policy, facts),
            .. await ReasonsOfPeople(latest, facts, customer, cancellationToken),
            .. CaseAssessment.Reasons(customer.Screening),
            why.Reason,
        ];
        var reopened = Assessment.From(latest, facts, reasons, why, sequence.Next(), clock.Now());
        if (latest.State == AssessmentState.WaitingForApprovalDate)
        {
            latest.SupersedeWaiting(reopened.Id);
        }

        return reopened;
    }
}
