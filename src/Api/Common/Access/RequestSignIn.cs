using Microsoft.AspNetCore.Authentication;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>Checks the credentials in the Authorization header of a request.</summary>
internal sealed class RequestSignIn(ISignIn signIn, BearerTokens tokens, RejectedSignIns rejected)
{
    /// <summary>Returns the outcome for a request that authentication has handled and that has credentials.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">The result of authentication.</param>
    public async Task<SignInOutcome> Of(HttpContext context, AuthenticateResult? result)
    {
        if (context.Features.Get<SignInOutcome>() is { } outcome)
        {
            return outcome;
        }

        if (result is { Succeeded: true, Principal: { } principal })
        {
            var (clientId, stamp, keyId) = BearerTokens.Read(principal);
            var token = await signIn.WithToken(clientId, stamp, keyId);
            return token.Client is { } client ? token with { Client = BearerTokens.Restrict(client, principal) } : token;
        }

        // An expired token still names its client. No secret has an empty stamp, so the token is rejected with that client's name and account.
        return BearerTokens.FromHeader(context.Request) is { } text && tokens.ClientIdOf(text) is { } user
            ? await signIn.WithToken(user, stamp: "")
            : new SignInOutcome { RejectionCode = SignInRejections.InvalidToken };
    }

    /// <summary>Signs in a request to a path that needs no sign-in. Returns the client; null without correct credentials.</summary>
    public async Task<KnownClient?> ClientOf(HttpContext context)
    {
        try
        {
            if (!context.HasCredentials())
            {
                return null;
            }

            var outcome = await Of(context, await context.AuthenticateAsync());
            if (outcome.Client is null)
            {
                rejected.Count(context, outcome);
            }

            return outcome.Client;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The database may be what is unhealthy.
            return null;
        }
    }
}
