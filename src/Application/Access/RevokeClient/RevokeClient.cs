using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.RevokeClient;

/// <summary>Revokes an API client permanently. Revoking it again changes nothing.</summary>
/// <param name="ClientId">The client's id. Rejected with <see cref="NotFound"/> if the caller may see no such client.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RevokeClient(string ClientId) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class RevokeClientHandler(
    IApiClients clients, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<RevokeClient, Unit>
{
    public async Task<Unit> Handle(RevokeClient request, CancellationToken cancellationToken)
    {
        var client = await clients.Require(caller, trail, request.ClientId, cancellationToken);
        precondition.Check(Tags.Of(client.Version));
        var before = ClientItem.Of(client);
        client.Revoke(clock.Now());
        trail.SetChange(before, ClientItem.Of(client));
        return Unit.Value;
    }
}
