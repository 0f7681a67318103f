using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Access;

namespace Onboarding.Api.Access;

/// <summary>Bearer tokens, for clients that would rather not send their secret with every request.</summary>
[ApiController]
[Authorize(AccessPolicies.Secret)]
[Route("onboarding/v1/token")]
[Tags("Access")]
public sealed class TokenController(BearerTokens tokens, TokenOptions options) : ControllerBase
{
    /// <summary>Issues a bearer token to the client that signs in by Basic, whatever it may speak. A body is not read.</summary>
    [HttpPost]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests)]
    public IActionResult Post()
    {
        var token = tokens.Issue(HttpContext.SignedInClient()!, TimeSpan.FromSeconds(options.Seconds));
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Ok(new TokenResponse(token, BearerTokens.Name, options.Seconds));
    }
}

/// <summary>A bearer token, named as OAuth 2.0 names it (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">The token, opaque.</param>
/// <param name="TokenType">Always Bearer.</param>
/// <param name="ExpiresIn">Seconds it works for.</param>
public sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
