using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The authentication handler for the scheme Basic: client id and secret in every request, also in the headers of a dialect
/// (<see cref="SecretHeaders"/>). It also handles every Authorization header that is neither Basic nor Bearer. It leaves the outcome to
/// <see cref="SignInMiddleware"/> as a feature of the request.
/// </summary>
internal sealed class BasicSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ISignIn signIn)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Basic";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Context.HasCredentials() || BearerTokens.FromHeader(Request) is not null)
        {
            return AuthenticateResult.NoResult();
        }

        var outcome = TryRead(out var clientId, out var secret)
            ? await signIn.WithSecret(clientId, secret)
            : new SignInOutcome { RejectionCode = SignInRejections.UnknownClient };
        Context.Features.Set(outcome);
        return outcome.Client is { } client
            ? AuthenticateResult.Success(new AuthenticationTicket(BearerTokens.PrincipalOf(client, Name), Name))
            : AuthenticateResult.Fail(outcome.RejectionCode);
    }

    private bool TryRead(out string clientId, out string secret)
    {
        if (Context.HasAuthorization() || SecretHeaders.Of(Context) is not { } headers)
        {
            return BasicCredentials.TryRead(Request.Headers.Authorization, out clientId, out secret);
        }

        return headers.TryRead(Request, out clientId, out secret);
    }
}
