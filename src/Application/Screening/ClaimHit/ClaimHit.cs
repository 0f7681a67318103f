using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Application.Screening.ClaimHit;

/// <summary>Claims a hit for the calling person, or releases the claim. Rejected while another person's claim is valid.</summary>
/// <param name="Id">The hit.</param>
/// <param name="IsRelease">Whether the claim is released.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ClaimHit(Guid Id, bool IsRelease) : ICommand<HitItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ClaimHitHandler(
    IScreenings screenings, ScreeningPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<ClaimHit, HitItem>
{
    public async Task<HitItem> Handle(ClaimHit request, CancellationToken cancellationToken)
    {
        var found = await screenings.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        if (request.IsRelease)
        {
            found.Release(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
        }
        else
        {
            found.Claim(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
        }

        return HitItem.Of(found);
    }
}
