using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Onboarding.Api.Common.Browsers;

/// <summary>
/// Rejects requests (403) that change something and that a browser sends for a page of another site, before credentials are read. A browser names the
/// page in <c>Origin</c>, or says <c>Sec-Fetch-Site: cross-site</c>; other programs send neither. An origin that CORS allows is accepted, whatever
/// <c>Sec-Fetch-Site</c> says. The service's own address and <c>PublicUrl</c> are accepted unless <c>Sec-Fetch-Site</c> says <c>cross-site</c>, which
/// contradicts them. Several origins are rejected.
/// </summary>
internal sealed class ForeignOrigins(RequestDelegate next, PublicAddress address, IOptions<CorsOptions> cors)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string CrossSite = "cross-site";

    public Task InvokeAsync(HttpContext context) => IsUnsafe(context.Request.Method) && IsForeign(context.Request)
        ? throw new BadHttpRequestException("A page of another site sent the request.", StatusCodes.Status403Forbidden)
        : next(context);

    private static bool IsUnsafe(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);

    private bool IsForeign(HttpRequest request)
    {
        var isCrossSite = request.Headers[FetchSite].Contains(CrossSite, StringComparer.OrdinalIgnoreCase);
        return request.Headers.Origin switch
        {
            [] => isCrossSite,
            [var origin] => !IsAllowed(origin) && (isCrossSite || !IsOwn(request, origin)),
            _ => true,
        };
    }

    private bool IsOwn(HttpRequest request, string? origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || (address.Origin is { } own && string.Equals(origin, own, StringComparison.OrdinalIgnoreCase));

    private bool IsAllowed(string? origin) =>
        origin is not null && cors.Value.GetPolicy(cors.Value.DefaultPolicyName)?.IsOriginAllowed(origin) == true;
}

/// <summary>Registers the rules for browsers.</summary>
internal static class BrowserModule
{
    /// <summary>Adds the headers for browsers to every response.</summary>
    public static IApplicationBuilder UseBrowserHeaders(this IApplicationBuilder app) => app.UseMiddleware<BrowserHeaders>();

    /// <summary>Adds the rejection of requests of other sites. It comes after the middlewares that write rejections.</summary>
    public static IApplicationBuilder UseForeignOrigins(this IApplicationBuilder app) => app.UseMiddleware<ForeignOrigins>();
}
