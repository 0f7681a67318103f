using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.FollowScreening;

/// <summary>
/// Updates a customer's case when the outcomes of its screenings change: an open case gets the result that counts them, and is decided if nothing is
/// left that needs a person. If a hit was confirmed after a decision, the last assessment is reopened.
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
    IAssessments assessments, IAssessedCustomers customers, CaseReopening cases, AssessmentOutcomeService outcomes, RiskPolicy policy,
    TimeProvider clock)
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
            var opened = await cases.Open(changed.Account, changed.CustomerId, customer, latest, OpeningReason.Match, cancellationToken);
            if (opened.ReopenedBy is not null)
            {
                customer.Review(opened.CommunicationNumber, isDecided: false);
            }
        }

        return Unit.Value;
    }

    private async Task Follow(Assessment open, ICustomerUnderAssessment customer, bool hasNewMatch, CancellationToken cancellationToken)
    {
        var facts = await cases.Facts(open.Account, open.CustomerId, open.CustomerVersion, customer, cancellationToken);
        var isMatch = hasNewMatch || open.Reasons.Contains(CaseReason.ScreeningMatch);
        if (open.IsImported && (customer.Level ?? RiskLevel.None) < facts.Floor)
        {
            // The case was about the screening alone. Now the level that the request stated is below a floor.
            var stated = await cases.Stated(
                open.Account, open.CustomerId, customer, isMatch ? [CaseReason.ScreeningMatch] : [], cancellationToken);
            open.Supersede(stated.Id);
            assessments.Add(stated);
            return;
        }

        CaseReason[] reasons =
        [
            .. open.IsStated ? CaseAssessment.Reasons(facts, open.StatedLevel).Where(_ => !open.IsImported) : CaseAssessment.Reasons(policy, facts),
            .. open.Reasons.Where(reason =>
                reason is CaseReason.LowerThanDecided or CaseReason.RejectedBefore or CaseReason.StatedByClient or CaseReason.PeriodicReview),
            .. await cases.ReasonsOfPeople(open, facts, customer, cancellationToken),
            .. CaseAssessment.Reasons(customer.Screening),

            // A match in every process needs a person, also where no floor of the rule set follows from it.
            .. isMatch ? [CaseReason.ScreeningMatch] : Array.Empty<CaseReason>(),
        ];
        reasons = [.. reasons.Distinct()];
        open.FollowScreening(facts, reasons);
        open.SetDue(policy.DueWithin(open.InitialLevel));
        if (reasons.Length == 0 && open.State == AssessmentState.Pending)
        {
            open.DecideAutomatically(cases.AutomaticDecision(open), clock.Now());
            await outcomes.Apply(open, customer, cancellationToken);
        }
    }
}
