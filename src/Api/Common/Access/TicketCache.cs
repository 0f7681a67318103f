using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Hybrid;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Caches the tickets of bearer tokens by the token's hash, for at most a minute and never past the token's end: decrypting a token takes half as
/// long as a typical request. Each request still checks whether client and secret are valid. A text that is not a token of this service is not
/// cached.
/// </summary>
internal sealed class TicketCache(ISecureDataFormat<AuthenticationTicket> tickets, HybridCache cache, TimeProvider clock)
    : ISecureDataFormat<AuthenticationTicket>
{
    // A decryption key that was removed stops working within this time.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private static readonly HybridCacheEntryOptions Lookup = new()
    {
        Flags = HybridCacheEntryFlags.DisableUnderlyingData
            | HybridCacheEntryFlags.DisableLocalCacheWrite
            | HybridCacheEntryFlags.DisableDistributedCache,
    };

    public string Protect(AuthenticationTicket data) => tickets.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => tickets.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null)
        {
            return tickets.Unprotect(protectedText, purpose);
        }

        var key = "ticket:" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(protectedText)));
        if (Find(key) is { } known)
        {
            return known;
        }

        var ticket = tickets.Unprotect(protectedText);
        if (ticket is not null)
        {
            Store(key, ticket);
        }

        return ticket;
    }

    // The look-up is in memory and completes synchronously. A cache that waits for another thread would be slower than decrypting the token.
    private AuthenticationTicket? Find(string key)
    {
        var found = cache.GetOrCreateAsync<CachedTicket?>(key, static _ => default, Lookup);
        return found.IsCompletedSuccessfully && found.Result is { } cached && Remaining(cached) > TimeSpan.Zero ? cached.Ticket : null;
    }

    private void Store(string key, AuthenticationTicket ticket)
    {
        var cached = new CachedTicket(ticket, clock.GetTimestamp());
        var life = Remaining(cached);
        if (life > TimeSpan.Zero)
        {
            _ = cache.SetAsync<CachedTicket?>(
                key, cached,
                new() { Expiration = life, LocalCacheExpiration = life, Flags = HybridCacheEntryFlags.DisableDistributedCache }).AsTask();
        }
    }

    // Measured with the service's own clock, which may differ from the cache's.
    private TimeSpan Remaining(CachedTicket cached)
    {
        var left = Life - clock.GetElapsedTime(cached.At);
        var untilEnd = cached.Ticket.Properties.ExpiresUtc - clock.GetUtcNow() ?? left;
        return untilEnd < left ? untilEnd : left;
    }

    /// <summary>Stored by reference: a ticket is never changed after it was read, and cannot be serialised.</summary>
    [ImmutableObject(true)]
    private sealed class CachedTicket(AuthenticationTicket ticket, long at)
    {
        public AuthenticationTicket Ticket { get; } = ticket;

        public long At { get; } = at;
    }
}
