using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Issues and reads bearer tokens: opaque, encrypted tickets with the client id, the stamp of the secret that they were issued for, the id of the API
/// key if they were issued for one, the time of the sign-in, the dialect if they open only one, and the time at which they expire. The service stores
/// none of them. A token becomes invalid early if its client is revoked or its secret or key ends. However often it is refreshed, it ends
/// <see cref="MaxAge"/> after the sign-in.
/// </summary>
public sealed class BearerTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Bearer";

    /// <summary>The longest time from a sign-in to the end of its last token.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    private const string ClientId = "client";
    private const string Stamp = "stamp";
    private const string Key = "key";
    private const string Dialect = "dialect";
    private const string SignedInAt = "signedInAt";

    private ISecureDataFormat<AuthenticationTicket> Protector => options.Get(Name).BearerTokenProtector;

    /// <summary>Issues a token of a client that is valid for a time.</summary>
    /// <param name="client">The client.</param>
    /// <param name="life">The time, which is cut off at the greatest age.</param>
    /// <param name="only">The only dialect that the token opens; null for all dialects of the client.</param>
    /// <param name="refreshed">The principal of the token or key that requests this one; null after a sign-in with the secret.</param>
    public IssuedToken Issue(KnownClient client, TimeSpan life, DialectName? only = null, ClaimsPrincipal? refreshed = null)
    {
        var now = clock.GetUtcNow();
        var signedInAt = long.TryParse(refreshed?.FindFirstValue(SignedInAt), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : now;
        var left = signedInAt + MaxAge - now;
        life = left < life ? left : life;
        var principal = PrincipalOf(client, Name, refreshed?.FindFirstValue(Key));
        var claims = (ClaimsIdentity)principal.Identity!;
        claims.AddClaim(new(SignedInAt, signedInAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        if (only is not null)
        {
            claims.AddClaim(new(Dialect, only.Value));
        }

        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { ExpiresUtc = now + life }, Name);
        return new(Protector.Protect(ticket), (int)life.TotalSeconds);
    }

    /// <summary>Returns the client id in a token that this service issued, also in an expired one; null for a forged token.</summary>
    public string? ClientIdOf(string token) => Protector.Unprotect(token)?.Principal.FindFirstValue(ClientId);

    /// <summary>Returns the client id, the stamp and the id of the API key, if any, in a principal that was read from a token.</summary>
    public static (string ClientId, string Stamp, string? KeyId) Read(ClaimsPrincipal principal) =>
        (principal.FindFirstValue(ClientId) ?? "", principal.FindFirstValue(Stamp) ?? "", principal.FindFirstValue(Key));

    /// <summary>Returns the client as the token lets it act: restricted to one dialect if the token opens only one.</summary>
    public static KnownClient Restrict(KnownClient client, ClaimsPrincipal principal) => principal.FindFirstValue(Dialect) is { } only
        ? client with { Dialects = [.. client.Dialects.Where(dialect => dialect.Value == only)] }
        : client;

    /// <summary>Creates the principal of a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="scheme">The scheme by which it signed in.</param>
    /// <param name="keyId">The id of the API key by which it signed in; null for other credentials.</param>
    public static ClaimsPrincipal PrincipalOf(KnownClient client, string scheme, string? keyId = null) => new(new ClaimsIdentity(
        [new Claim(ClientId, client.ClientId), new Claim(Stamp, client.Stamp), .. keyId is null ? [] : new[] { new Claim(Key, keyId) }], scheme));

    /// <summary>
    /// Returns the token in the Authorization header; null if there is not exactly one header with this scheme. The scheme is not case-sensitive.
    /// </summary>
    public static string? FromHeader(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase)
            ? header[(Name.Length + 1)..].Trim()
            : null;
}

/// <summary>A bearer token that was issued.</summary>
/// <param name="Text">The token.</param>
/// <param name="Seconds">The seconds for which it is valid.</param>
public sealed record IssuedToken(string Text, int Seconds);
