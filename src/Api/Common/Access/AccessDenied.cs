using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Rejects a request that is not authorised, without a body: 401 to an unknown caller, 403 to a client. The dialect's middleware adds the body.
/// </summary>
internal sealed class AccessDenied : IAuthorizationMiddlewareResultHandler
{
    /// <summary>The code of the reason in the audit trail.</summary>
    private const string Forbidden = "forbidden";

    private static readonly string[] Schemes = ["Basic realm=\"Onboarding\", charset=\"UTF-8\"", "Bearer"];

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
        }
        else if (context.User.Identity is { IsAuthenticated: true })
        {
            await Audit(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            Challenge(context.Response);
        }
    }

    /// <summary>Responds with 401 and the authentication schemes.</summary>
    public static void Challenge(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers[HeaderNames.WWWAuthenticate] = Schemes;
    }

    private static async Task Audit(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AuditDeniedAttribute>() is { } audited)
        {
            var trail = context.RequestServices.GetRequiredService<IAuditTrail>();
            var named = context.GetEndpoint()!.Metadata.GetMetadata<TakesAuditUserAttribute>()?.Of(context.Request);
            trail.Begin(
                audited.Request.Name,
                named ?? context.RequestServices.GetRequiredService<ICurrentCaller>().Name,
                audited.ReferenceOf(context.Request.RouteValues));
            await trail.Rejected([Forbidden]);
        }
    }
}

/// <summary>Marks an action whose denied requests are audited: also a client that lacks the role for it gets an audit entry.</summary>
/// <param name="request">The audited request that the action sends.</param>
/// <param name="reference">The route values that identify what was requested.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AuditDeniedAttribute(Type request, params string[] reference) : Attribute
{
    public Type Request { get; } = request;

    public string? ReferenceOf(RouteValueDictionary path) => reference.Length == 0 ? null : string.Join('/', reference.Select(part => path[part]));
}
