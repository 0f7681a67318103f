using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Signs clients in (Y4): exchanges a client's id and secret for a bearer token.</summary>
[Route(YativoPaths.Root)]
[Tags("Sign-in")]
[HoldsSecret]
[Produces("application/json")]
public sealed class YativoAuthController(ISignIn signIn, BearerTokens tokens, YativoBodies bodies, YativoOptions options) : ControllerBase
{
    /// <summary>Signs a client in.</summary>
    /// <response code="401">The id or the secret is wrong.</response>
    /// <response code="403">The client may not use this API.</response>
    /// <response code="429">The id or the secret is wrong, after several failures; Retry-After has the duration.</response>
    [HttpPost("auth/login")]
    [ChecksCredentials]
    [StreamedBody(typeof(LoginBody))]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Login(CancellationToken cancellationToken)
    {
        var (body, read) = (await bodies.Login(Request, cancellationToken), new FieldReader(YativoReader.Policy));
        return await SignIn((read.Text(body.AccountId, "accountId"), "/accountId"), (read.Text(body.AppSecret, "appSecret"), "/appSecret"));
    }

    /// <summary>Signs a client in with an API key: the id and the secret of a client, under other names.</summary>
    /// <response code="401">The key or the secret is wrong.</response>
    /// <response code="403">The client may not use this API.</response>
    /// <response code="429">The key or the secret is wrong, after several failures; Retry-After has the duration.</response>
    [HttpPost("apikey/token")]
    [HttpPost("auth/token")]
    [ChecksCredentials]
    [StreamedBody(typeof(ApiKeyBody))]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> ExchangeKey(CancellationToken cancellationToken)
    {
        var (body, read) = (await bodies.ApiKey(Request, cancellationToken), new FieldReader(YativoReader.Policy));
        return await SignIn((read.Text(body.ApiKey, "apiKey"), "/apiKey"), (read.Text(body.ApiSecret, "apiSecret"), "/apiSecret"));
    }

    /// <summary>
    /// Returns a new token for a valid one. The old token stays valid until it expires, and no token is valid 24 hours after the login.
    /// </summary>
    [HttpGet("auth/refresh-token")]
    [Authorize(YativoDialect.Text)]
    [ProducesResponseType<TokenResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    public async Task<IActionResult> Refresh() => HttpContext.SignedInClient() is { } client
        ? await Token(client, YativoWriter.Done, namesType: false)
        : StatusCode(StatusCodes.Status401Unauthorized);

    private async Task<IActionResult> SignIn((string? Text, string Pointer) id, (string? Text, string Pointer) secret)
    {
        InvalidInput.ThrowIfAny(
            [.. new[] { id, secret }.Where(one => one.Text is null).Select(one => Finding.Of(YativoFields.CredentialMissing, one.Pointer))]);
        var outcome = await signIn.WithSecret(id.Text!, secret.Text!);
        if (outcome.Client is not { } client)
        {
            HttpContext.Features.Set(new FailureSentence(StatusCodes.Status401Unauthorized, "Invalid login credentials"));
            HttpContext.RequestServices.GetRequiredService<RejectedSignIns>().Respond(HttpContext, outcome);
            return new EmptyResult();
        }

        return client.AllowsDialect(YativoForms.Dialect)
            ? await Token(client, "Authentication successful", namesType: true)
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task<StoredResponse> Token(KnownClient client, string message, bool namesType)
    {
        var (token, seconds) = tokens.Issue(client, TimeSpan.FromSeconds(options.TokenSeconds), YativoForms.Dialect, namesType ? null : User);
        await HttpContext.RequestServices.GetRequiredService<AcceptedSignIns>().Issued(client, YativoForms.Dialect, HttpContext);
        var body = new TokenBody { AccessToken = token, TokenType = namesType ? "bearer" : null, ExpiresIn = seconds };
        return YativoWriter.Ok(
            new TokenResponse { StatusCode = StatusCodes.Status200OK, Message = message, Data = body, AccessToken = token, ExpiresIn = seconds },
            YativoWriter.Wire.TokenResponse);
    }
}
