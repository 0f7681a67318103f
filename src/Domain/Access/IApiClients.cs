using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>The repository of API clients.</summary>
public interface IApiClients
{
    /// <summary>Returns the client with this id, also a revoked one; null if there is none.</summary>
    Task<ApiClient?> Find(string clientId, CancellationToken cancellationToken);

    /// <summary>Returns whether an account has a client, also a revoked one.</summary>
    Task<bool> HasAccount(AccountId account, CancellationToken cancellationToken);

    /// <summary>Adds a new client.</summary>
    void Add(ApiClient client);
}
