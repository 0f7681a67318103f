using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;

namespace Onboarding.Application.Access;

/// <summary>Caches the clients for sign-in, for 2 seconds. An unknown id is not cached: it is looked up each time.</summary>
public interface IClientCache
{
    /// <summary>Returns the client with this id, from the cache unless it was read before <paramref name="notBefore"/> (a timestamp of the clock).</summary>
    ValueTask<CachedClient?> Find(string clientId, long? notBefore = null);
}

/// <summary>A client as it was read a short time ago.</summary>
/// <param name="Client">The client.</param>
/// <param name="Secrets">The hashes of the client's secrets.</param>
/// <param name="IsRevoked">Whether it was revoked.</param>
/// <param name="ReadAt">The start of the read, as a timestamp of the clock.</param>
public sealed record CachedClient(KnownClient Client, ClientSecrets Secrets, bool IsRevoked, long ReadAt);
