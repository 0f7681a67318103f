using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.GetClient;

/// <summary>Returns an API client, also a revoked one. Rejected with <see cref="NotFound"/> if there is none.</summary>
public sealed record GetClient(string ClientId) : IQuery<ClientItem>;

internal sealed class GetClientHandler(IClientReads reads) : IRequestHandler<GetClient, ClientItem>
{
    public async Task<ClientItem> Handle(GetClient request, CancellationToken cancellationToken) =>
        ClientItem.Of(await reads.ById(request.ClientId, cancellationToken) ?? throw new NotFound("Client"));
}
