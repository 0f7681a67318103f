using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>The client a request is about.</summary>
internal static class RequiredClient
{
    /// <summary>The client of that id, or <see cref="NotFound"/>.</summary>
    public static async Task<ApiClient> Require(this IApiClients clients, string clientId, CancellationToken cancellationToken) =>
        await clients.Find(clientId, cancellationToken) ?? throw new NotFound("Client");
}
