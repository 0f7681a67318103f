using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Remembers for a minute what tokens say, by their hash: taking one apart anew for each request costs as much as half of what it asks for. Whether the token has
/// expired, and whether client and secret still stand, is looked at each time all the same. What is no token of ours is never remembered.
/// </summary>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> tickets, TimeProvider clock) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 10_000;

    // So soon the end of a key of ours counts.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (AuthenticationTicket Ticket, long At)> _known = new(StringComparer.Ordinal);

    public string Protect(AuthenticationTicket data) => tickets.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => tickets.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null)
        {
            return tickets.Unprotect(protectedText, purpose);
        }

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(protectedText)));
        if (_known.TryGetValue(hash, out var known) && clock.GetElapsedTime(known.At) < Life)
        {
            return known.Ticket;
        }

        if (tickets.Unprotect(protectedText) is not { } ticket)
        {
            return null;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[hash] = (ticket, clock.GetTimestamp());
        return ticket;
    }
}
