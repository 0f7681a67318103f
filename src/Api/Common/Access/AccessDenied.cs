using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>Answers who may not pass with the bare status: 401 to strangers, 403 to clients. The dialect gives it a body.</summary>
internal sealed class AccessDenied : IAuthorizationMiddlewareResultHandler
{
    /// <summary>How the audit trail names the reason.</summary>
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

    /// <summary>401, and how to sign in.</summary>
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
            trail.Begin(audited.Request.Name, named ?? context.RequestServices.GetRequiredService<ICurrentCaller>().Name, audited.ReferenceOf(context.Request.RouteValues));
            await trail.Rejected([Forbidden]);
        }
    }
}

/// <summary>Says of an action that clients which lack the role for it are in the audit trail, as those are whose request it rejects itself.</summary>
/// <param name="request">The audited request that the action would have sent.</param>
/// <param name="reference">The parts of the path that name what was asked for.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AuditDeniedAttribute(Type request, params string[] reference) : Attribute
{
    public Type Request { get; } = request;

    public string? ReferenceOf(RouteValueDictionary path) => reference.Length == 0 ? null : string.Join('/', reference.Select(part => path[part]));
}
