using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Browsers;
using Onboarding.Api.Common.Errors;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// Writes a page for every response below the console's root that is not a success, and sets the headers that bind the browser: a page loads only
/// what the service itself serves, and no script or style stands in it.
/// </summary>
internal sealed class ConsoleErrors(RequestDelegate next, ILogger<ConsoleErrors> logger)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(SetPolicy, context.Response);
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
            {
                await Write(context, context.Response.StatusCode);
            }
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Write(context, failure);
        }
    }

    private async Task Write(HttpContext context, Exception failure)
    {
        var status = ExceptionStatus.Of(failure);
        ExceptionStatus.SetRetryAfter(context.Response, failure);
        if (status == StatusCodes.Status500InternalServerError)
        {
            logger.LogFailure(failure, context);
        }

        await Write(context, status, (failure as RejectedException)?.Findings ?? []);
    }

    private static Task Write(HttpContext context, int status, IReadOnlyList<Finding>? findings = null)
    {
        // The header that the failed page had set. Set-Cookie stays: a session that ended removes its cookie.
        context.Response.Headers.Remove(HeaderNames.WWWAuthenticate);
        return context.RequestServices.GetRequiredService<ConsolePageWriter>().WriteError(context, status, findings ?? []);
    }

    private static Task SetPolicy(object state)
    {
        var headers = ((HttpResponse)state).Headers;

        // With no-referrer a browser would send the forms of the pages with the origin null, as a page of another site.
        headers[BrowserHeaders.ReferrerPolicy] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy;
        }

        return Task.CompletedTask;
    }
}
