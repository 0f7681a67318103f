using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common.Access;

/// <summary>Answers who may not pass with the bare status; the dialect gives it a body.</summary>
internal sealed class AccessDenied : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        var isKnown = context.User.Identity is { IsAuthenticated: true };
        context.Response.StatusCode = isKnown ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        if (!isKnown)
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"Onboarding\", charset=\"UTF-8\"";
        }

        return Task.CompletedTask;
    }
}
