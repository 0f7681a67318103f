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
    DecisionsOfPeople decisions, RiskPolicy policy, ISequenceGenerator sequence, TimeProvider clock)
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
            await Follow(latest, customer, changed.HasNewMatch, cancellationToken);
        }
        else if (changed.HasNewMatch)
        {
            customer.LockForUpdate();
            await Reopen(latest, customer, changed, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task Follow(Assessment open, ICustomerUnderAssessment customer, bool hasNewMatch, CancellationToken cancellationToken)
    {
        var facts = await Facts(open.Account, open.CustomerId, open.CustomerVersion, customer, cancellationToken);
        var isMatch = hasNewMatch || open.Reasons.Contains(CaseReason.ScreeningMatch);
        if (open.IsImported && (customer.Level ?? RiskLevel.None) < facts.Floor)
        {
            // The case was about the screening alone. Now the level that the request stated is below a floor.
            var stated = await Stated(customer, open.Account, open.CustomerId, isMatch, cancellationToken);
            open.Supersede(stated.Id);
            assessments.Add(stated);
            return;
        }

        CaseReason[] reasons =
        [
            .. open.IsStated ? CaseAssessment.Reasons(facts, open.StatedLevel).Where(_ => !open.IsImported) : CaseAssessment.Reasons(policy, facts),
            .. open.Reasons.Where(reason => reason is CaseReason.LowerThanDecided or CaseReason.RejectedBefore or CaseReason.StatedByClient),
            .. await ReasonsOfPeople(open, facts, customer, cancellationToken),
            .. CaseAssessment.Reasons(customer.Screening),

            // A match in every process needs a person, also where no floor of the rule set follows from it.
            .. isMatch ? [CaseReason.ScreeningMatch] : Array.Empty<CaseReason>(),
        ];
        reasons = [.. reasons.Distinct()];
        open.FollowScreening(facts, reasons);
        open.SetDue(policy.DueWithin(open.InitialLevel));
        if (reasons.Length == 0 && open.State == AssessmentState.Pending)
        {
            open.DecideAutomatically(AutomaticDecision(open), clock.Now());
            await outcomes.Apply(open, customer, cancellationToken);
        }
    }

    private async Task Reopen(
        Assessment? latest, ICustomerUnderAssessment customer, ScreeningOutcomeChanged changed, CancellationToken cancellationToken)
    {
        if (latest is null || latest.IsImported || latest.State == AssessmentState.Superseded || !customer.AcceptsOutcomeOf(latest.CustomerVersion))
        {
            assessments.Add(await Stated(customer, changed.Account, changed.CustomerId, isMatch: true, cancellationToken));
            return;
        }

        var facts = await Facts(changed.Account, changed.CustomerId, latest.CustomerVersion, customer, cancellationToken);
        CaseReason[] reasons =
        [
            .. latest.IsStated ? CaseAssessment.Reasons(facts, latest.StatedLevel) : CaseAssessment.Reasons(policy, facts),
            .. await ReasonsOfPeople(latest, facts, customer, cancellationToken),
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

    // A level that a request stated does not follow screenings, so it falls only at the request.
    private async Task<IReadOnlyList<CaseReason>> ReasonsOfPeople(
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

    private DecisionType AutomaticDecision(Assessment assessment) => assessment.IsLead ? policy.LeadDecision : DecisionType.Accepted;

    // No assessment determines the level: a request stated it, and people decide whether it stays.
    private async Task<Assessment> Stated(
        ICustomerUnderAssessment customer, AccountId account, CustomerId id, bool isMatch, CancellationToken cancellationToken)
    {
        var facts = await Facts(account, id, customer.Version, customer, cancellationToken);
        var request = customer.LastRequest.Length > 0 ? customer.LastRequest : $"screening-{id}-{customer.Version}";
        CaseReason[] reasons =
        [
            .. CaseAssessment.Reasons(facts, customer.Level),
            .. CaseAssessment.Reasons(customer.Screening),
            .. isMatch ? [CaseReason.ScreeningMatch] : Array.Empty<CaseReason>(),
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
