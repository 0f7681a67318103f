using System.Globalization;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>Counts a rejected sign-in and responds without a body. The dialect's middleware adds the body.</summary>
internal sealed class RejectedSignIns(IRejectedSignIns counts)
{
    /// <summary>
    /// Counts it, and responds with 401 and the authentication schemes; with 429 and <c>Retry-After</c> to wrong credentials after several failures.
    /// </summary>
    public void Respond(HttpContext context, SignInOutcome outcome)
    {
        Count(context, outcome);
        if (outcome.LockedFor is { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            AccessDenied.Challenge(context.Response);
        }
    }

    /// <summary>
    /// Responds in the same way to a browser, without the scheme Basic, for which it would show a window of its own. A session that has ended is not
    /// counted.
    /// </summary>
    public void RespondToBrowser(HttpContext context, SignInOutcome outcome)
    {
        if (outcome.RejectionCode == SignInRejections.EndedSession)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            Respond(context, outcome);
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Session";
    }

    /// <summary>Counts a rejected sign-in.</summary>
    public void Count(HttpContext context, SignInOutcome outcome) => counts.Count(
        outcome.Account, outcome.User, CallerNetwork.TextOf(context.Connection.RemoteIpAddress), outcome.RejectionCode);
}
