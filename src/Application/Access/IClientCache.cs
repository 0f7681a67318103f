using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;

namespace Onboarding.Application.Access;

/// <summary>Clients as sign-in needs them, held in memory for 2 seconds. Ids that nobody has are not held: they are looked up each time.</summary>
public interface IClientCache
{
    /// <summary>The client of that id; held, unless what is held was read before <paramref name="notBefore"/> (a timestamp of the clock).</summary>
    ValueTask<CachedClient?> Find(string clientId, long? notBefore = null);
}

/// <summary>A client as it was a moment ago.</summary>
/// <param name="Client">The client.</param>
/// <param name="Secret">What is kept of its secret.</param>
/// <param name="IsRevoked">Whether it was revoked.</param>
/// <param name="ReadAt">When reading it began, as a timestamp of the clock.</param>
public sealed record CachedClient(KnownClient Client, ClientSecret Secret, bool IsRevoked, long ReadAt);
