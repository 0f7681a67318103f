using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Issues and reads bearer tokens: opaque, protected tickets with the client id, the stamp of the secret they were asked for with, and the
/// time they expire. Nothing is stored; a token ends early with its client or with the secret.
/// </summary>
public sealed class BearerTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Bearer";

    private const string ClientId = "client";
    private const string Stamp = "stamp";

    private ISecureDataFormat<AuthenticationTicket> Protector => options.Get(Name).BearerTokenProtector;

    /// <summary>A token of a client that works for so long.</summary>
    public string Issue(KnownClient client, TimeSpan life) => Protector.Protect(new AuthenticationTicket(
        PrincipalOf(client, Name),
        new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + life },
        Name));

    /// <summary>The client id that an expired token of ours names; nothing for a forged one.</summary>
    public string? ClientIdOf(string token) => Protector.Unprotect(token)?.Principal.FindFirstValue(ClientId);

    /// <summary>What a ticket that was read says: client id and stamp.</summary>
    public static (string ClientId, string Stamp) Read(ClaimsPrincipal principal) =>
        (principal.FindFirstValue(ClientId) ?? "", principal.FindFirstValue(Stamp) ?? "");

    /// <summary>A client as a principal.</summary>
    public static ClaimsPrincipal PrincipalOf(KnownClient client, string scheme) =>
        new(new ClaimsIdentity([new Claim(ClientId, client.ClientId), new Claim(Stamp, client.Stamp)], scheme));

    /// <summary>The token in an Authorization header; nothing if there is no single one. The scheme's case does not matter.</summary>
    public static string? FromHeader(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase) ? header[(Name.Length + 1)..].Trim() : null;
}
