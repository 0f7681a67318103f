using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.RevokeApiKey;

/// <summary>Revokes an API key permanently. Revoking it again changes nothing.</summary>
/// <param name="ClientId">The client's id.</param>
/// <param name="KeyId">The key's id. Rejected with <see cref="NotFound"/> if the client has no such key.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RevokeApiKey(string ClientId, string KeyId) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => $"{ClientId}/{KeyId}";
}

internal sealed class RevokeApiKeyHandler(IApiClients clients, IApiKeys keys, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<RevokeApiKey, Unit>
{
    public async Task<Unit> Handle(RevokeApiKey request, CancellationToken cancellationToken)
    {
        await clients.Require(caller, trail, request.ClientId, cancellationToken);
        var key = await keys.Find(request.ClientId, request.KeyId, cancellationToken) ?? throw new NotFound("Key");
        key.Revoke(clock.Now());
        return Unit.Value;
    }
}
