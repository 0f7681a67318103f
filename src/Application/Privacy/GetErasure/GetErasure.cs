using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy.GetErasure;

/// <summary>Returns an erasure. Throws <see cref="NotFound"/> if the caller may see none with this id.</summary>
/// <param name="Id">The erasure.</param>
public sealed record GetErasure(Guid Id) : IQuery<ErasureItem>;

internal sealed class GetErasureHandler(IErasures erasures, ICurrentCaller caller) : IRequestHandler<GetErasure, ErasureItem>
{
    public async Task<ErasureItem> Handle(GetErasure request, CancellationToken cancellationToken) =>
        ErasureItem.Of(await erasures.Find(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Erasure"));
}
