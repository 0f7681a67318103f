using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.RevokeClient;

/// <summary>Ends an API client for ever; revoking once more changes nothing.</summary>
/// <param name="ClientId">The client; <see cref="NotFound"/> if there is none.</param>
public sealed record RevokeClient(string ClientId) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class RevokeClientHandler(IApiClients clients, TimeProvider clock) : IRequestHandler<RevokeClient, Unit>
{
    public async Task<Unit> Handle(RevokeClient request, CancellationToken cancellationToken)
    {
        (await clients.Require(request.ClientId, cancellationToken)).Revoke(clock.Now());
        return Unit.Value;
    }
}
