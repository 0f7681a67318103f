using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common.Access;

/// <summary>Answers who may not pass with the bare status: 401 to strangers, 403 to clients. The dialect gives it a body.</summary>
internal sealed class AccessDenied : IAuthorizationMiddlewareResultHandler
{
    private static readonly string[] Schemes = ["Basic realm=\"Onboarding\", charset=\"UTF-8\"", "Bearer"];

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (context.User.Identity is { IsAuthenticated: true })
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            AskToSignIn(context.Response);
        }

        return Task.CompletedTask;
    }

    /// <summary>401, and how to sign in.</summary>
    public static void AskToSignIn(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers[HeaderNames.WWWAuthenticate] = Schemes;
    }
}
