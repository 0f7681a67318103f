using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common.Browsers;

/// <summary>
/// Sets the headers that bind browsers: no response is read as another type than it states, is shown in a frame or tells other sites its address, and
/// a page loads only what the service itself serves.
/// </summary>
internal sealed class BrowserHeaders(RequestDelegate next)
{
    /// <summary>The header that says whether a browser tells the address of a page to the server of the next one.</summary>
    public const string ReferrerPolicy = "Referrer-Policy";

    // The page of the API description styles its pictures inline.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Nothing else is a page. A browser that is led to such a response loads nothing for it.
    private const string OtherPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context.Response);
        return next(context);
    }

    // Set when the response starts, because an exception handler clears the headers that were set before.
    private static Task Set(object state)
    {
        var response = (HttpResponse)state;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        if (!response.Headers.ContainsKey(ReferrerPolicy))
        {
            response.Headers[ReferrerPolicy] = "no-referrer";
        }

        response.Headers[HeaderNames.XFrameOptions] = "DENY";
        if (response.Headers.ContentSecurityPolicy.Count == 0)
        {
            var isPage = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
            response.Headers[HeaderNames.ContentSecurityPolicy] = isPage ? PagePolicy : OtherPolicy;
        }

        return Task.CompletedTask;
    }
}
