namespace Onboarding.Domain.Access;

/// <summary>The repository of API keys.</summary>
public interface IApiKeys
{
    /// <summary>Returns a client's key with this id, also a revoked one; null if there is none.</summary>
    Task<ApiKey?> Find(string clientId, string keyId, CancellationToken cancellationToken);

    /// <summary>Adds a new key.</summary>
    void Add(ApiKey key);
}
