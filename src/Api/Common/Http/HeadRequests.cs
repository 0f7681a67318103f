namespace Onboarding.Api.Common.Http;

/// <summary>
/// Supports HEAD for every GET (RFC 9110, 9.3.2): the request is processed as a GET, including checks and audit entry, and the server sends the
/// headers without the body.
/// </summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // The server itself still treats the request as a HEAD and discards the body.
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
