using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.FollowScreening;

/// <summary>
/// Lets a customer's case follow the outcomes of its screenings: an open case gets the result that counts them, and is decided if nothing is left
/// that needs a person. If a hit was confirmed after a decision, the last assessment is reopened.
/// </summary>
/// <param name="Event">The change of the outcomes.</param>
[ChangesData(DataScope.Service)]
public sealed record FollowScreening(ScreeningOutcomeChanged Event) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class FollowScreeningOnChange : IDomainEventHandler<ScreeningOutcomeChanged>
{
    public IRequest<Unit> CommandFor(ScreeningOutcomeChanged domainEvent) => new FollowScreening(domainEvent);
}

internal sealed class FollowScreeningHandler(
    IAssessments assessments, IAssessedCustomers customers, IVersionSnapshots versions, IRuleSets ruleSets, AssessmentOutcomeService outcomes,
    RiskPolicy policy, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<FollowScreening, Unit>
{
    public async Task<Unit> Handle(FollowScreening request, CancellationToken cancellationToken)
    {
        var changed = request.Event;
        var customer = await customers.Require(changed.Account, changed.CustomerId, cancellationToken);
        var latest = await assessments.LatestOrNone(changed.Account, changed.CustomerId, cancellationToken);
        if (latest is { IsOpen: true })
        {
            customer.LockForUpdate();
            await Follow(latest, customer, cancellationToken);
        }
        else if (changed.HasNewMatch)
        {
            customer.LockForUpdate();
            await Reopen(latest, customer, changed, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task Follow(Assessment open, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        var facts = await Facts(open.Account, open.CustomerId, open.CustomerVersion, customer, cancellationToken);
        if (open.IsImported && (customer.Level ?? RiskLevel.None) < facts.Floor)
        {
            // The case was about the screening alone. Now the level that the request stated is below a floor.
            var stated = await Stated(customer, open.Account, open.CustomerId, cancellationToken);
            open.Supersede(stated.Id);
            assessments.Add(stated);
            return;
        }

        CaseReason[] reasons =
        [
            .. open.IsStated ? CaseAssessment.Reasons(facts, open.StatedLevel).Where(_ => !open.IsImported) : CaseAssessment.Reasons(policy, facts),
            .. open.Reasons.Where(reason => reason is CaseReason.LowerThanDecided or CaseReason.RejectedBefore
                or CaseReason.StatedByClient or CaseReason.ScreeningMatch),
            .. CaseAssessment.Reasons(customer.Screening),
        ];
        open.FollowScreening(facts, reasons);
        open.SetDue(policy.DueWithin(open.InitialLevel));
        if (reasons.Length == 0 && open.State == AssessmentState.Pending)
        {
            open.DecideAutomatically(open.IsLead ? policy.LeadDecision : DecisionType.Accepted, clock.Now());
            await outcomes.Apply(open, customer, cancellationToken);
        }
    }

    private async Task Reopen(
        Assessment? latest, ICustomerUnderAssessment customer, ScreeningOutcomeChanged changed, CancellationToken cancellationToken)
    {
        if (latest is null || latest.IsImported || latest.State == AssessmentState.Superseded || !customer.AcceptsOutcomeOf(latest.CustomerVersion))
        {
            assessments.Add(await Stated(customer, changed.Account, changed.CustomerId, cancellationToken));
            return;
        }

        var facts = await Facts(changed.Account, changed.CustomerId, latest.CustomerVersion, customer, cancellationToken);
        CaseReason[] reasons =
        [
            .. latest.IsStated ? CaseAssessment.Reasons(facts, latest.StatedLevel) : CaseAssessment.Reasons(policy, facts),
            .. CaseAssessment.Reasons(customer.Screening),
            CaseReason.ScreeningMatch,
        ];
        var reopened = Assessment.From(latest, facts, reasons, sequence.Next(), clock.Now());
        if (latest.State == AssessmentState.WaitingForApprovalDate)
        {
            latest.SupersedeWaiting(reopened.Id);
        }

        reopened.SetDue(policy.DueWithin(reopened.InitialLevel));
        assessments.Add(reopened);
        customer.Review(reopened.CommunicationNumber, isDecided: false);
    }

    // No assessment determines the level: a request stated it, and people decide whether it stays.
    private async Task<Assessment> Stated(
        ICustomerUnderAssessment customer, AccountId account, CustomerId id, CancellationToken cancellationToken)
    {
        var facts = await Facts(account, id, customer.Version, customer, cancellationToken);
        var request = customer.LastRequest.Length > 0 ? customer.LastRequest : $"screening-{id}-{customer.Version}";
        CaseReason[] reasons =
        [
            .. CaseAssessment.Reasons(facts, customer.Level), .. CaseAssessment.Reasons(customer.Screening), CaseReason.ScreeningMatch,
        ];
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

    private async Task<AssessmentFacts> Facts(
        AccountId account, CustomerId id, int version, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        var json = await versions.JsonOf(account, id, version, cancellationToken)
            ?? throw new InvalidOperationException("The customer version to assess is not in the database.");
        return CaseAssessment.Facts(ruleSets, account, customer.Category, json, customer.Screening);
    }
}
