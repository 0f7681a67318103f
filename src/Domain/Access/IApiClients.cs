namespace Onboarding.Domain.Access;

/// <summary>The API clients.</summary>
public interface IApiClients
{
    /// <summary>The client of that id, revoked or not.</summary>
    Task<ApiClient?> Find(string clientId, CancellationToken cancellationToken);

    /// <summary>Takes in a new client.</summary>
    void Add(ApiClient client);
}
