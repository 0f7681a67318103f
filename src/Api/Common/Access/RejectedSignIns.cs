using System.Globalization;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Access;

/// <summary>Audits a rejected sign-in and responds without a body. The dialect's middleware adds the body.</summary>
internal sealed class RejectedSignIns(ILogger<RejectedSignIns> logger)
{
    private const string Command = "SignIn";

    /// <summary>Responds with 401 and the authentication schemes; with 429 and <c>Retry-After</c> while the client id is locked.</summary>
    public async Task Respond(HttpContext context, SignInOutcome outcome)
    {
        try
        {
            var trail = context.RequestServices.GetRequiredService<IAuditTrail>();
            await trail.Rejected(Command, outcome.Account, outcome.User, outcome.RejectionCode);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The audit entry of a rejected sign-in could not be saved ({Failure}, {CorrelationId})", failure.GetType().Name,
                CorrelationId.Of(context));
        }

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
}
