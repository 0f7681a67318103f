namespace Onboarding.Api.Common.Http;

/// <summary>
/// Answers HEAD wherever GET is answered (RFC 9110, 9.3.2): the request is carried out as a GET, checks and audit entry included, and the server
/// sends the headers without the body.
/// </summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // The server itself still knows that the request is a HEAD, and drops what is written to the body.
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
