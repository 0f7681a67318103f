using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;

namespace Onboarding.Application.Access;

/// <summary>Caches the clients for sign-in, for 2 seconds. An unknown id is not cached: it is looked up each time.</summary>
public interface IClientCache
{
    /// <summary>
    /// Returns the client with this id, from the cache unless it was read before <paramref name="notBefore"/> (a timestamp of the clock).
    /// </summary>
    ValueTask<CachedClient?> Find(string clientId, long? notBefore = null);
}

/// <summary>Caches API keys for sign-in, for 2 seconds. An unknown id is not cached: it is looked up each time.</summary>
public interface IKeyCache
{
    /// <summary>
    /// Returns the key with this id, from the cache unless it was read before <paramref name="notBefore"/> (a timestamp of the clock).
    /// </summary>
    ValueTask<CachedKey?> FindKey(string keyId, long? notBefore = null);
}

/// <summary>An API key as it was read a short time ago.</summary>
/// <param name="Key">The key.</param>
/// <param name="ReadAt">The start of the read, as a timestamp of the clock.</param>
public sealed record CachedKey(ApiKey Key, long ReadAt);

/// <summary>Records when API keys were used last. Writing is left to the background, so that a sign-in costs no database command.</summary>
public interface IKeyUses
{
    /// <summary>Records a use of the key with this number, now.</summary>
    void Used(long number);
}

/// <summary>A client as it was read a short time ago.</summary>
/// <param name="Client">The client.</param>
/// <param name="Secrets">The hashes of the client's secrets.</param>
/// <param name="IsRevoked">Whether it was revoked.</param>
/// <param name="ReadAt">The start of the read, as a timestamp of the clock.</param>
public sealed record CachedClient(KnownClient Client, ClientSecrets Secrets, bool IsRevoked, long ReadAt);
