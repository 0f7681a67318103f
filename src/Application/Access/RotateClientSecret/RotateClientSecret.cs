using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.RotateClientSecret;

/// <summary>
/// Replaces the secret of an API client. The previous secret, and all tokens that were issued for it, end at once or after an overlap. Rejected if
/// the client has a role that the caller lacks.
/// </summary>
/// <param name="ClientId">The client's id. Rejected with <see cref="NotFound"/> if the caller may see no such client, and with client_revoked if it
/// was revoked.</param>
/// <param name="Terms">The validity of the new secret and of the previous one.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RotateClientSecret(string ClientId, SecretTerms Terms = default) : ICommand<ClientWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class RotateClientSecretRules : IRules<RotateClientSecret>
{
    public IReadOnlyList<Finding> Findings(RotateClientSecret request) => [.. request.Terms.Findings()];
}

internal sealed class RotateClientSecretHandler(
    IApiClients clients, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<RotateClientSecret, ClientWithSecret>
{
    public async Task<ClientWithSecret> Handle(RotateClientSecret request, CancellationToken cancellationToken)
    {
        var client = await clients.Require(caller, trail, request.ClientId, cancellationToken);
        precondition.Check(Tags.Of(client.Version));
        var before = ClientItem.Of(client);
        var secret = client.Rotate(request.Terms, caller.ToGranter(), clock.Now());
        trail.SetChange(before, ClientItem.Of(client));
        return ClientWithSecret.Of(client, secret);
    }
}
