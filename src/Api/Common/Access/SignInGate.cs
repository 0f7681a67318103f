using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Audit.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Behind authentication: lets in who signed in or sent no credentials at all, and turns away wrong ones everywhere, also where anonymous
/// callers may pass. Answers have the bare status; the dialect gives them a body. Every refusal is audited.
/// </summary>
internal sealed class SignInGate(
    RequestDelegate next, ISignIn signIn, IClientDirectory directory, BearerTokens tokens, AnonymousAccess anonymous, ILogger<SignInGate> logger)
{
    private const string Command = "SignIn";

    public async Task InvokeAsync(HttpContext context)
    {
        var outcome = context.HasCredentials() ? await Judge(context) : null;
        if (outcome is { Client: null })
        {
            await Refuse(context, outcome);
            return;
        }

        context.Features.Set(await Welcome(context, outcome?.Client));
        ActingPerson.RefuseUnreadable(context);
        await next(context);
    }

    private async Task<SignInOutcome> Judge(HttpContext context)
    {
        if (context.Features.Get<SignInOutcome>() is { } basic)
        {
            return basic;
        }

        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult is { Succeeded: true, Principal: { } principal })
        {
            var (clientId, stamp) = BearerTokens.Read(principal);
            return await signIn.WithToken(clientId, stamp);
        }

        // An expired token still says whose it was: the stamp of no secret refuses it under that client's name and account.
        return BearerTokens.In(context.Request) is { } token && tokens.ClientIdOf(token) is { } user
            ? await signIn.WithToken(user, stamp: "")
            : new SignInOutcome { RefusedAs = SignInRefusals.InvalidToken };
    }

    private async Task<Visitor> Welcome(HttpContext context, KnownClient? client)
    {
        var acts = context.GetEndpoint() is not null && (client is not null || anonymous.IsPossible);
        var visitor = new Visitor(client, anonymous, MustNameBusinessUnit: false);
        return acts ? visitor with { MustNameBusinessUnit = await directory.NamesSeveralBusinessUnits(visitor.Account) } : visitor;
    }

    private async Task Refuse(HttpContext context, SignInOutcome outcome)
    {
        try
        {
            var trail = context.RequestServices.GetRequiredService<IAuditTrail>();
            await trail.Refused(Command, outcome.Account, outcome.User, outcome.RefusedAs);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogError("The audit entry of a refused sign-in could not be saved ({Failure}, {CorrelationId})", failure.GetType().Name, CorrelationId.Of(context));
        }

        if (outcome.LockedFor is { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            AccessDenied.AskToSignIn(context.Response);
        }
    }
}

/// <summary>Whether a request carries credentials at all.</summary>
internal static class Credentials
{
    /// <summary>Whether there is an Authorization header with anything in it.</summary>
    public static bool HasCredentials(this HttpContext context) => !string.IsNullOrWhiteSpace(context.Request.Headers.Authorization.ToString());
}
