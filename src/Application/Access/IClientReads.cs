using Onboarding.Domain.Access;

namespace Onboarding.Application.Access;

/// <summary>The read side's view of the API clients.</summary>
public interface IClientReads
{
    /// <summary>A client by its id.</summary>
    Task<ApiClient?> ById(string clientId, CancellationToken cancellationToken);

    /// <summary>Clients in the order in which they were added, one more than the query's limit if there are more.</summary>
    Task<IReadOnlyList<ApiClient>> List(ListClients.ListClients query, CancellationToken cancellationToken);
}
