using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Rejects a request that is not authorised, without a body: 401 to an unknown caller, 403 to a client, which is audited. The dialect's middleware
/// adds the body.
/// </summary>
internal sealed class AccessDenied : IAuthorizationMiddlewareResultHandler
{
    /// <summary>The code of the reason in the audit trail.</summary>
    private const string Forbidden = "forbidden";

    /// <summary>The command of an entry about an action that does not name its own.</summary>
    private const string Denied = "AccessDenied";

    private static readonly string[] Schemes = ["Basic realm=\"Onboarding\", charset=\"UTF-8\"", "Bearer"];

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
        }
        else if (context.RequestPrincipal() is { IsSignedIn: true } && IsByScheme(context, policy))
        {
            await Audit(context, Forbidden);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            Challenge(context.Response);
        }
    }

    // A policy that accepts one scheme only, such as a client's secret, replaces the user by that of the scheme.
    private static bool IsByScheme(HttpContext context, AuthorizationPolicy policy) =>
        policy.AuthenticationSchemes.Count == 0 || context.User.Identity is { IsAuthenticated: true };

    /// <summary>Responds with 401 and the authentication schemes.</summary>
    public static void Challenge(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers[HeaderNames.WWWAuthenticate] = Schemes;
    }

    /// <summary>Audits that a caller was rejected for what it is, and not for what it requests.</summary>
    public static async Task Audit(HttpContext context, string code)
    {
        // The route's template names what was requested without the values in the path, which may name a customer.
        var endpoint = context.GetEndpoint();
        var audited = endpoint?.Metadata.GetMetadata<AuditDeniedAttribute>();
        var reference = audited is null
            ? $"{context.Request.Method} {(endpoint as RouteEndpoint)?.RoutePattern.RawText}"
            : audited.ReferenceOf(context.Request.RouteValues);
        var named = endpoint?.Metadata.GetMetadata<TakesAuditUserAttribute>()?.Of(context.Request);
        var trail = context.RequestServices.GetRequiredService<IAuditTrail>();
        trail.Begin(audited?.Request.Name ?? Denied, named ?? context.RequestServices.GetRequiredService<ICurrentCaller>().Name, reference);
        await trail.Rejected([code]);
    }
}

/// <summary>Names the audited request of an action, for the audit entry of a client that lacks the role for it.</summary>
/// <param name="request">The audited request that the action sends.</param>
/// <param name="reference">The route values that identify what was requested.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AuditDeniedAttribute(Type request, params string[] reference) : Attribute
{
    public Type Request { get; } = request;

    public string? ReferenceOf(RouteValueDictionary path) => reference.Length == 0 ? null : string.Join('/', reference.Select(part => path[part]));
}
