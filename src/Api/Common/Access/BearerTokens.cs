using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Issues and reads bearer tokens: opaque, encrypted tickets with the client id, the stamp of the secret that they were issued for, and the time at
/// which they expire. The service stores none of them. A token becomes invalid early if its client is revoked or the secret is replaced.
/// </summary>
public sealed class BearerTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Bearer";

    private const string ClientId = "client";
    private const string Stamp = "stamp";

    private ISecureDataFormat<AuthenticationTicket> Protector => options.Get(Name).BearerTokenProtector;

    /// <summary>Issues a token of a client that is valid for a time.</summary>
    public string Issue(KnownClient client, TimeSpan life) => Protector.Protect(new AuthenticationTicket(
        PrincipalOf(client, Name),
        new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + life },
        Name));

    /// <summary>Returns the client id in a token that this service issued, also in an expired one; null for a forged token.</summary>
    public string? ClientIdOf(string token) => Protector.Unprotect(token)?.Principal.FindFirstValue(ClientId);

    /// <summary>Returns the client id and the stamp in a principal that was read from a token.</summary>
    public static (string ClientId, string Stamp) Read(ClaimsPrincipal principal) =>
        (principal.FindFirstValue(ClientId) ?? "", principal.FindFirstValue(Stamp) ?? "");

    /// <summary>Creates the principal of a client.</summary>
    public static ClaimsPrincipal PrincipalOf(KnownClient client, string scheme) =>
        new(new ClaimsIdentity([new Claim(ClientId, client.ClientId), new Claim(Stamp, client.Stamp)], scheme));

    /// <summary>
    /// Returns the token in the Authorization header; null if there is not exactly one header with this scheme. The scheme is not case-sensitive.
    /// </summary>
    public static string? FromHeader(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase)
            ? header[(Name.Length + 1)..].Trim()
            : null;
}
