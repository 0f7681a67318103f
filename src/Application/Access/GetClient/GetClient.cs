using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.GetClient;

/// <summary>Returns an API client, also a revoked one. Rejected with <see cref="NotFound"/> if the caller may see no such client.</summary>
public sealed record GetClient(string ClientId) : IQuery<ClientItem>;

internal sealed class GetClientHandler(IClientReads reads, ICurrentCaller caller) : IRequestHandler<GetClient, ClientItem>
{
    public async Task<ClientItem> Handle(GetClient request, CancellationToken cancellationToken) =>
        ClientItem.Of(
            await reads.ById(request.ClientId, cancellationToken) is { } found && caller.Sees(found.Account) ? found : throw new NotFound("Client"));
}
