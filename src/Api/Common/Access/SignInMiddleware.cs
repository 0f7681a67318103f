using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Completes sign-in after authentication. Accepts a request that signed in or has no credentials. Rejects wrong credentials everywhere, also where
/// anonymous callers are allowed; each rejection is counted and has no body. The dialect's middleware adds the body. Only calls that need no sign-in
/// ignore the cookie of a session that has ended, so that a person can sign in again. A request that changes something by a cookie needs the token of
/// the session, which pages of other sites cannot read.
/// </summary>
internal sealed class SignInMiddleware(
    RequestDelegate next, RequestSignIn signIn, IClientDirectory directory, AnonymousAccess anonymous, RejectedSignIns rejected,
        AcceptedSignIns accepted, SessionCookies cookies)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var result = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult;
        var outcome = context.HasCredentials() ? await signIn.Of(context, result) : context.Features.Get<SignInOutcome>();
        if (outcome is { IsRejected: true })
        {
            if (context.HasCredentials())
            {
                rejected.Respond(context, outcome);
                return;
            }

            if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
            {
                cookies.Delete(context);
                rejected.RespondToBrowser(context, outcome);
                return;
            }

            outcome = null;
        }

        if (outcome?.Person is not null && context.GetEndpoint()?.Metadata.GetMetadata<ChecksCredentialsAttribute>() is null
            && context.GetEndpoint()?.Metadata.GetMetadata<ChecksFormTokenAttribute>() is null)
        {
            cookies.RejectForged(context);
        }

        context.Features.Set(await Accept(context, outcome));
        if (outcome?.Client is { } client && context.Features.Get<SignInOutcome>() is not null)
        {
            await accepted.SignedIn(client, context);
        }

        ActingPerson.RejectUnreadable(context);
        StatedPurpose.RejectUnreadable(context);
        await next(context);
    }

    private async Task<RequestPrincipal> Accept(HttpContext context, SignInOutcome? outcome)
    {
        var rights = outcome is null ? anonymous.RightsOf(context) : AnonymousRights.None;
        var isNeeded = context.GetEndpoint() is not null && (outcome is not null || rights.IsAny);
        var requestPrincipal = new RequestPrincipal(outcome?.Client, outcome?.Person, rights, MustNameBusinessUnit: false);
        return isNeeded
            ? requestPrincipal with { MustNameBusinessUnit = await directory.NamesSeveralBusinessUnits(requestPrincipal.Account) }
            : requestPrincipal;
    }
}

/// <summary>Detects credentials in a request.</summary>
internal static class Credentials
{
    /// <summary>
    /// Returns whether there is an Authorization header that is not blank, or one of the headers of the dialect (<see cref="SecretHeaders"/>).
    /// </summary>
    public static bool HasCredentials(this HttpContext context) => context.HasAuthorization() || SecretHeaders.Of(context) is not null;

    /// <summary>Returns whether there is an Authorization header that is not blank. It takes precedence over other headers.</summary>
    public static bool HasAuthorization(this HttpContext context) => !string.IsNullOrWhiteSpace(context.Request.Headers.Authorization.ToString());
}
