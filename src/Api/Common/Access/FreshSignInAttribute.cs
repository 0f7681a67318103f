using Microsoft.AspNetCore.Mvc.Filters;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Marks actions for which a person's sign-in must be fresh (<c>Authentication__People__FreshMinutes</c>): decisions, contents of documents,
/// administration. A browser that was left open does not permit them. On a controller it applies to the actions that change something.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshSignInAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>The sign-in is too old.</summary>
    internal static readonly Rule Stale = Rule.Unpublished(
        "sign_in_not_fresh", "The sign-in is too old for this: POST /onboarding/v1/session/confirmation renews it");

    /// <summary>Whether actions that only read need a fresh sign-in too.</summary>
    public bool ForReads { get; set; }

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if ((ForReads || !isRead) && http.SignedInPerson()?.Session.FreshUntil is { } until
            && until <= http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
        {
            await AccessDenied.Audit(http, Stale.Code);
            throw new NotPermitted(Stale);
        }

        await next();
    }
}
