using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Signs clients in (Y4): exchanges a client's id and secret for a bearer token.</summary>
[Route($"{YativoPaths.Root}/auth")]
[ApiExplorerSettings(GroupName = "Yativo")]
[Tags("Yativo")]
[Produces("application/json")]
public sealed class YativoAuthController : ControllerBase
{
    /// <summary>Signs a client in.</summary>
    /// <response code="401">The id or the secret is wrong.</response>
    /// <response code="403">The client may not use this API.</response>
    /// <response code="429">The client id is locked after failed sign-ins; Retry-After has the duration.</response>
    [HttpPost("login")]
    [StreamedBody(typeof(LoginBody))]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Login(
        [FromServices] ISignIn signIn,
        [FromServices] BearerTokens tokens,
        [FromServices] YativoBodies bodies,
        [FromServices] YativoOptions options,
        CancellationToken cancellationToken)
    {
        var (body, read) = (await bodies.Login(Request, cancellationToken), new FieldReader(YativoReader.Policy));
        var (id, secret) = (read.Text(body.AccountId, "accountId"), read.Text(body.AppSecret, "appSecret"));
        InvalidInput.ThrowIfAny([.. Missing(id, "/accountId"), .. Missing(secret, "/appSecret")]);
        var outcome = await signIn.WithSecret(id!, secret!);
        if (outcome.Client is not { } client)
        {
            await HttpContext.RequestServices.GetRequiredService<RejectedSignIns>().Respond(HttpContext, outcome);
            return new EmptyResult();
        }

        return client.AllowsDialect(YativoForms.Dialect) ? Token(tokens, client, options, "Authentication successful", namesType: true) : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Returns a new token for a valid one. The old token stays valid until it expires.</summary>
    [HttpGet("refresh-token")]
    [Authorize(YativoDialect.Text)]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    public IActionResult Refresh([FromServices] BearerTokens tokens, [FromServices] YativoOptions options) => HttpContext.SignedInClient() is { } client
        ? Token(tokens, client, options, YativoWriter.Done, namesType: false)
        : StatusCode(StatusCodes.Status401Unauthorized);

    private StoredResponse Token(BearerTokens tokens, KnownClient client, YativoOptions options, string message, bool namesType)
    {
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        var token = tokens.Issue(client, TimeSpan.FromSeconds(options.TokenSeconds));
        var body = new TokenBody { AccessToken = token, TokenType = namesType ? "bearer" : null, ExpiresIn = options.TokenSeconds };
        return YativoWriter.Ok(new TokenResponse { StatusCode = StatusCodes.Status200OK, Message = message, Data = body }, YativoWriter.Wire.TokenResponse);
    }

    private static IEnumerable<Finding> Missing(string? value, string pointer) => value is null ? [Finding.Of(YativoFields.CredentialMissing, pointer)] : [];
}
