using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.GetHit;

/// <summary>Returns a hit with the reasons of its score. Not found if the caller may see none.</summary>
/// <param name="Id">The hit.</param>
public sealed record GetHit(Guid Id) : IQuery<HitItem>;

internal sealed class GetHitHandler(IScreeningReads reads, ICurrentCaller caller) : IRequestHandler<GetHit, HitItem>
{
    public async Task<HitItem> Handle(GetHit request, CancellationToken cancellationToken) =>
        HitItem.Of(await reads.Hit(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Hit"));
}
