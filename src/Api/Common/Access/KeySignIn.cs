using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The authentication handler for API keys, which are sent like bearer tokens and recognised by their prefix. It leaves the outcome to
/// <see cref="SignInMiddleware"/> as a feature of the request.
/// </summary>
internal sealed class KeySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ISignIn signIn)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme inside the service. On the wire it is Bearer.</summary>
    public const string Name = "ApiKey";

    /// <summary>Returns whether a request sends an API key.</summary>
    public static bool IsSent(HttpRequest request) => BearerTokens.FromHeader(request) is { } token && ApiKeyText.HasPrefix(token);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsSent(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var text = BearerTokens.FromHeader(Request)!;
        var outcome = await signIn.WithKey(text);
        Context.Features.Set(outcome);
        return outcome.Client is { } client && ApiKeyText.TryRead(text, out var keyId, out _)
            ? AuthenticateResult.Success(new AuthenticationTicket(BearerTokens.PrincipalOf(client, Name, keyId), Name))
            : AuthenticateResult.Fail(outcome.RejectionCode);
    }
}
