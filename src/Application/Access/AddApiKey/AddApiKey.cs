using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AddApiKey;

/// <summary>Adds a long-lived key to an API client. The result contains the key's value, which cannot be read again.</summary>
/// <param name="ClientId">The client's id. Rejected with <see cref="NotFound"/> if there is no such client.</param>
/// <param name="Name">The key's name for people, 1 to 256 characters.</param>
/// <param name="ExpiresAt">The time from which the key is rejected, in the future; null if it does not expire.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record AddApiKey(string ClientId, string? Name, DateTimeOffset? ExpiresAt) : ICommand<ApiKeyWithValue>
{
    /// <summary>The new key's id. It is created with the command, so the audit entry has it even if the command fails.</summary>
    public string KeyId { get; } = ApiKeyText.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => $"{ClientId}/{KeyId}";
}

internal sealed class AddApiKeyRules(TimeProvider clock) : IRules<AddApiKey>
{
    public IReadOnlyList<Finding> Findings(AddApiKey request) => ApiKey.Findings(request.Name, request.ExpiresAt, clock.Now());
}

internal sealed class AddApiKeyHandler(
    IApiClients clients, IApiKeys keys, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddApiKey, ApiKeyWithValue>
{
    public async Task<ApiKeyWithValue> Handle(AddApiKey request, CancellationToken cancellationToken)
    {
        var client = await clients.Require(caller, trail, request.ClientId, cancellationToken);
        client.RejectUnheld(caller.ToGranter());
        var (key, text) = ApiKey.Register(request.KeyId, client, request.Name, request.ExpiresAt, sequence.Next(), clock.Now());
        keys.Add(key);
        return ApiKeyWithValue.Of(key, text);
    }
}
