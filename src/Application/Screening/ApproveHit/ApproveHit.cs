using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Application.Screening.ApproveHit;

/// <summary>
/// Approves a proposed decision about a hit, or returns it for a new decision. The caller must be another person than the proposer.
/// </summary>
/// <param name="Id">The hit.</param>
/// <param name="IsApproved">Whether the proposal is approved; otherwise it is returned.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ApproveHit(Guid Id, bool IsApproved) : ICommand<HitItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ApproveHitHandler(
    IScreenings screenings, HitDecisions decisions, ScreeningPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock,
    Precondition precondition)
    : IRequestHandler<ApproveHit, HitItem>
{
    public async Task<HitItem> Handle(ApproveHit request, CancellationToken cancellationToken)
    {
        var found = await screenings.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        if (request.IsApproved)
        {
            found.Approve(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
            await decisions.Apply(found, cancellationToken);
        }
        else
        {
            found.SendBack(caller.ToActor());
        }

        return HitItem.Of(found);
    }
}
