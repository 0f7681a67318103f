using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;

namespace Onboarding.Api.Access;

/// <summary>Issues bearer tokens, for clients that do not want to send their secret with every request.</summary>
[ApiController]
[Authorize(AccessPolicies.Secret)]
[Route("onboarding/v1/token")]
[Tags("Access")]
[HoldsSecret]
[OperationName("Tokens")]
public sealed class TokenController(BearerTokens tokens, AccessOptions options) : ControllerBase
{
    /// <summary>
    /// Issues a bearer token to a client that signs in with Basic authentication, whichever dialects it may use. The request's body is not read.
    /// </summary>
    [OperationName("Issue")]
    [HttpPost]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests)]
    public async Task<IActionResult> Post()
    {
        var client = HttpContext.SignedInClient()!;
        var token = tokens.Issue(client, TimeSpan.FromSeconds(options.TokenSeconds));
        await HttpContext.RequestServices.GetRequiredService<AcceptedSignIns>().Issued(client, null, HttpContext);
        return Ok(new TokenResponse(token.Text, BearerTokens.Name, token.Seconds));
    }
}

/// <summary>A bearer token. The members have the names of OAuth 2.0 (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">The token, an opaque text.</param>
/// <param name="TokenType">Always Bearer.</param>
/// <param name="ExpiresIn">The seconds for which the token is valid.</param>
public sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
