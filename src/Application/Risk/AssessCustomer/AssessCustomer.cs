using MediatR;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.AssessCustomer;

/// <summary>
/// Assesses the customer version that a request created. It has no effect if the request is already assessed, or if the request stated the level
/// itself and people need not decide about it.
/// </summary>
/// <param name="Event">The request.</param>
[ChangesData(DataScope.Service)]
public sealed record AssessCustomer(AssessmentRequested Event) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class AssessOnRequest : IDomainEventHandler<AssessmentRequested>
{
    public IRequest<Unit> CommandFor(AssessmentRequested domainEvent) => new AssessCustomer(domainEvent);
}

internal sealed class AssessCustomerHandler(
    IAssessments assessments, IAssessedCustomers customers, IVersionSnapshots versions, IRuleSets ruleSets, AssessmentOutcomeService outcomes,
    DecisionsOfPeople decisions, RiskPolicy policy, ISequenceGenerator sequence, TimeProvider clock, ILogger<AssessCustomerHandler> logger)
    : IRequestHandler<AssessCustomer, Unit>
{
    public async Task<Unit> Handle(AssessCustomer request, CancellationToken cancellationToken)
    {
        var requested = request.Event;
        if (await assessments.Has(requested.Account, requested.CommunicationNumber, cancellationToken))
        {
            return Unit.Value;
        }

        var version = await Json(requested, cancellationToken);
        var customer = await customers.Require(requested.Account, requested.CustomerId, cancellationToken);
        var facts = CaseAssessment.Facts(ruleSets, requested.Account, requested.Category, version, customer.Screening);
        var unfinished = await assessments.Unfinished(requested.Account, requested.CustomerId, cancellationToken);
        if (OpenCaseThatStays(requested, customer, unfinished) is { } open)
        {
            open.RequireScreening([.. ScreeningReasons(requested, customer, unfinished)]);
            return Unit.Value;
        }

        CaseReason[] reasons =
        [
            .. requested.IsImported ? StatedReasons(requested, facts, unfinished) : CaseAssessment.Reasons(policy, facts),
            .. await IsFall(requested, facts, unfinished, cancellationToken) ? [CaseReason.LowerThanDecided] : Array.Empty<CaseReason>(),
            .. await UndoesRejection(requested, customer, unfinished, cancellationToken) ? [CaseReason.RejectedBefore] : Array.Empty<CaseReason>(),
            .. ScreeningReasons(requested, customer, unfinished),

            // A request does not replace the review by a person.
            .. unfinished.Where(one => one.IsOpen).SelectMany(one => one.Reasons).Where(reason => reason == CaseReason.PeriodicReview).Take(1),
        ];
        if (requested.IsImported && reasons.Length == 0)
        {
            SupersedeOverruled(unfinished, customer);
            return Unit.Value;
        }

        DecisionType? decision = reasons.Length > 0 ? null : AutomaticDecision(requested);
        var assessment = Assessment.Register(Subject(requested, reasons), facts, decision, sequence.Next(), clock.Now(), reasons);
        await Supersede(unfinished, requested, customer, assessment.Id, cancellationToken);
        assessments.Add(assessment);
        if (assessment.Decision is null)
        {
            assessment.SetDue(policy.DueWithin(assessment.InitialLevel));
        }

        if (requested.IsImported)
        {
            return Unit.Value;
        }

        if (assessment.Decision is null)
        {
            customer.Review(assessment.CommunicationNumber, isDecided: false);
        }
        else
        {
            await outcomes.Apply(assessment, customer, cancellationToken);
        }

        return Unit.Value;
    }

    // Version and event were saved in one transaction, and neither is ever deleted. Only a manual change of the database, or an incomplete restore,
    // can separate them. The sender of the request waits for an outcome. So the message is retried, and each attempt logs the error, until the
    // version is restored.
    private async Task<string> Json(AssessmentRequested requested, CancellationToken cancellationToken)
    {
        if (await versions.JsonOf(requested.Account, requested.CustomerId, requested.Version, cancellationToken) is { } json)
        {
            return json;
        }

        logger.LogError(
            "The assessment of customer {Customer} failed: version {Version} is not in the database.", requested.CustomerId.Value, requested.Version);
        throw new InvalidOperationException("The customer version to assess is not in the database.");
    }

    // A request that states neither level nor status leaves an open case as it is. If it requires screenings, the case is also about them.
    private static Assessment? OpenCaseThatStays(
        AssessmentRequested requested, ICustomerUnderAssessment customer, IReadOnlyList<Assessment> unfinished) =>
        requested is { IsImported: true, Stated: null }
            ? unfinished.FirstOrDefault(
                earlier => earlier is { IsOpen: true, IsImported: false } && customer.AcceptsOutcomeOf(earlier.CustomerVersion))
            : null;

    // If an open case lacks screenings, the new case lacks them too, unless a screening has run since.
    private static IEnumerable<CaseReason> ScreeningReasons(
        AssessmentRequested requested, ICustomerUnderAssessment customer, IReadOnlyList<Assessment> unfinished)
    {
        var lacks = requested.RequiresScreening || (customer.Screening.All.Count == 0 && unfinished.Any(
            earlier => earlier.IsOpen && earlier.Reasons.Contains(CaseReason.ScreeningNotRun)));
        return CaseAssessment.Reasons(customer.Screening).Concat(lacks ? [CaseReason.ScreeningNotRun] : []).Distinct();
    }

    // A case that the request overruled would stay open, and its decision would have no effect.
    private static void SupersedeOverruled(IReadOnlyList<Assessment> unfinished, ICustomerUnderAssessment customer)
    {
        foreach (var earlier in unfinished.Where(
            one => one is { IsOpen: true, IsImported: false } && !customer.AcceptsOutcomeOf(one.CustomerVersion)))
        {
            earlier.Supersede();
        }
    }

    // If only the screening is left to decide about, the decision changes neither level nor status.
    private static AssessedCustomer Subject(AssessmentRequested requested, CaseReason[] reasons)
    {
        var isStated = requested.Stated is not null && reasons.Any(reason => reason is not (CaseReason.ScreeningNotRun or CaseReason.ScreeningOpen));
        return new(
            requested.Account,
            requested.CustomerId,
            requested.ExternalId,
            requested.Version,
            requested.CommunicationNumber,
            requested.IsLead,
            requested.ApprovedOn,
            requested.IsImported && !isStated)
        {
            StatedLevel = isStated ? requested.Stated!.Level : null,
            StatedStatus = isStated ? requested.Stated!.Status : null,
            IsProposal = isStated && requested.Stated!.IsProposal,
        };
    }

    // Other data in a request must not undo what a person decided, or proposed to a second one.
    private async Task<bool> IsFall(
        AssessmentRequested requested, AssessmentFacts facts, IReadOnlyList<Assessment> unfinished, CancellationToken cancellationToken)
    {
        var level = !requested.IsImported ? facts.Level : requested.Stated is { Overrules: false } stated ? stated.Level : null;
        return level is { } found && await decisions.IsFall(requested.Account, requested.CustomerId, found, unfinished, cancellationToken);
    }

    private async Task<bool> UndoesRejection(
        AssessmentRequested requested, ICustomerUnderAssessment customer, IReadOnlyList<Assessment> unfinished,
        CancellationToken cancellationToken) =>
        !requested.IsImported && AutomaticDecision(requested) == DecisionType.Accepted
            && await decisions.IsRejected(requested.Account, requested.CustomerId, customer, unfinished, cancellationToken);

    private DecisionType AutomaticDecision(AssessmentRequested requested) => requested.IsLead ? policy.LeadDecision : DecisionType.Accepted;

    // The institution states the level itself, within the law and without overruling people.
    private static IEnumerable<CaseReason> StatedReasons(
        AssessmentRequested requested, AssessmentFacts facts, IReadOnlyList<Assessment> unfinished)
    {
        if (requested.Stated is not { } stated)
        {
            yield break;
        }

        foreach (var reason in CaseAssessment.Reasons(facts, stated.Level).Where(
            one => one != CaseReason.Prohibited || stated is not { Overrules: true, Level: RiskLevel.Extreme }))
        {
            yield return reason;
        }

        // A case that opened while the request was stored is one that the request must not overrule.
        if (!stated.Overrules && (stated.IsProposal || unfinished.Any(earlier => earlier.IsOpen && !earlier.IsImported)))
        {
            yield return CaseReason.StatedByClient;
        }
    }

    // Open cases about earlier versions need no decision any more. An assessment that waits for the approval date is completed if this version has
    // one.
    private async Task Supersede(
        IReadOnlyList<Assessment> unfinished, AssessmentRequested requested, ICustomerUnderAssessment customer, Guid successor,
            CancellationToken cancellationToken)
    {
        foreach (var earlier in unfinished)
        {
            if (earlier.IsOpen)
            {
                earlier.Supersede(successor);
            }
            else
            {
                await outcomes.CompleteWaiting(earlier, customer, requested.ApprovedOn, cancellationToken);
            }
        }
    }
}
