using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>The read side of the API clients.</summary>
public interface IClientReads
{
    /// <summary>Returns the client with this id; null if there is none.</summary>
    Task<ApiClient?> ById(string clientId, CancellationToken cancellationToken);

    /// <summary>Returns the API key with this id; null if there is none.</summary>
    Task<ApiKey?> KeyById(string keyId, CancellationToken cancellationToken);

    /// <summary>Returns a client's keys in the order in which they were added, one more than the query's limit if there are more.</summary>
    Task<IReadOnlyList<ApiKey>> Keys(ListApiKeys.ListApiKeys query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns clients of the visible account (null for all accounts) in the order in which they were added, one more than the query's limit if there
    /// are more.
    /// </summary>
    Task<IReadOnlyList<ApiClient>> List(AccountId? visible, ListClients.ListClients query, CancellationToken cancellationToken);
}
