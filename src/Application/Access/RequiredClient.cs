using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>Finds the client that a request is about.</summary>
internal static class RequiredClient
{
    /// <summary>Returns the client with this id. Throws <see cref="NotFound"/> if there is none.</summary>
    public static async Task<ApiClient> Require(this IApiClients clients, string clientId, CancellationToken cancellationToken) =>
        await clients.Find(clientId, cancellationToken) ?? throw new NotFound("Client");
}
