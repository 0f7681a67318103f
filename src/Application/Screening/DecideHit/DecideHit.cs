using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.DecideHit;

/// <summary>
/// Records a person's decision about a hit. If its process needs approval, the decision is only proposed. A false positive makes a suppression.
/// </summary>
/// <param name="Id">The hit.</param>
/// <param name="Draft">The decision as sent.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record DecideHit(Guid Id, HitDecisionDraft Draft) : ICommand<HitItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class DecideHitRules(TimeProvider clock) : IRules<DecideHit>
{
    public IReadOnlyList<Finding> Findings(DecideHit request) => request.Draft.Findings(clock.Today());
}

internal sealed class DecideHitHandler(
    IScreenings screenings, HitDecisions decisions, ScreeningPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock,
    Precondition precondition)
    : IRequestHandler<DecideHit, HitItem>
{
    public async Task<HitItem> Handle(DecideHit request, CancellationToken cancellationToken)
    {
        var found = await screenings.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        found.Decide(request.Draft.Read(), caller.ToActor(), policy.NeedsApproval(found.Process), policy.CaseTimeAt(clock.Now()));
        await decisions.Apply(found, cancellationToken);
        return HitItem.Of(found);
    }
}
