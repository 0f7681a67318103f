using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.RotateClientSecret;

/// <summary>Replaces the secret of an API client at once. The old secret and all tokens that were issued for it become invalid.</summary>
/// <param name="ClientId">The client's id. Rejected with <see cref="NotFound"/> if there is no such client, and with client_revoked if it was revoked.</param>
public sealed record RotateClientSecret(string ClientId) : ICommand<ClientWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class RotateClientSecretHandler(IApiClients clients, TimeProvider clock, Precondition precondition)
    : IRequestHandler<RotateClientSecret, ClientWithSecret>
{
    public async Task<ClientWithSecret> Handle(RotateClientSecret request, CancellationToken cancellationToken)
    {
        var client = await clients.Require(request.ClientId, cancellationToken);
        precondition.Check(Tags.Of(client.Version));
        var secret = client.Rotate(clock.Now());
        return ClientWithSecret.Of(client, secret);
    }
}
