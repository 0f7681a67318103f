using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.FollowFloor;

/// <summary>
/// Opens a case (<c>below_floor</c>) for a customer whose level is below a legal floor because of data that arrived after the level. Has no effect if
/// the level is not below it any more, or while a case is open whose decision sets the level: the floors are compared again then.
/// </summary>
/// <param name="Event">The level is below a floor.</param>
[ChangesData(DataScope.Service)]
public sealed record FollowFloor(LevelBelowFloor Event) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class FollowFloorOnData : IDomainEventHandler<LevelBelowFloor>
{
    public IRequest<Unit> CommandFor(LevelBelowFloor domainEvent) => new FollowFloor(domainEvent);
}

internal sealed class FollowFloorHandler(
    IAssessments assessments, IAssessedCustomers customers, IVersionSnapshots versions, IRuleSets ruleSets, RiskPolicy policy,
    ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<FollowFloor, Unit>
{
    public async Task<Unit> Handle(FollowFloor request, CancellationToken cancellationToken)
    {
        var (account, id) = (request.Event.Account, request.Event.CustomerId);
        var customer = await customers.Require(account, id, cancellationToken);
        var unfinished = await assessments.Unfinished(account, id, cancellationToken);
        if (customer.Level is not { } level
            || unfinished.Any(one => one is { IsOpen: true, IsImported: false } && customer.AcceptsOutcomeOf(one.CustomerVersion)))
        {
            return Unit.Value;
        }

        customer.LockForUpdate();
        var version = await versions.JsonOf(account, id, customer.Version, cancellationToken)
            ?? throw new InvalidOperationException("The customer version to compare with the floors is not in the database.");
        var facts = CaseAssessment.Facts(ruleSets, account, customer.Category, version, customer.Screening);
        if (level >= (facts.IsProhibited ? RiskLevel.Extreme : facts.Floor ?? RiskLevel.None))
        {
            return Unit.Value;
        }

        var communication = customer.LastRequest.Length > 0 ? customer.LastRequest : $"floor-{id}-{customer.Version}";
        var opened = Assessment.Register(
            new(account, id, customer.ExternalId, customer.Version, communication, customer.IsLead, customer.ApprovedOn)
            {
                StatedLevel = level,
                StatedStatus = customer.Status,
            },
            facts,
            decision: null,
            sequence.Next(),
            clock.Now(),
            [.. CaseAssessment.Reasons(facts, level), .. CaseAssessment.Reasons(customer.Screening)],
            await assessments.Rounds(account, communication, cancellationToken));
        opened.SetDue(policy.DueWithin(opened.InitialLevel));
        foreach (var earlier in unfinished.Where(one => one.IsOpen))
        {
            earlier.Supersede(opened.Id);
        }

        assessments.Add(opened);
        return Unit.Value;
    }
}
