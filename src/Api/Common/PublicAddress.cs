using System.Net;

namespace Onboarding.Api.Common;

/// <summary>The beginning of the links in responses. It is never taken from the header Host, which a caller chooses.</summary>
public sealed class PublicAddress(PublicUrlOptions options)
{
    private readonly string? _set = string.IsNullOrEmpty(options.PublicUrl) ? null : options.PublicUrl.TrimEnd('/');

    /// <summary>The configured URL without a final slash; null if none is set.</summary>
    public string? Configured => _set;

    /// <summary>The origin of the configured URL; null if none is set.</summary>
    public string? Origin => _set is null ? null : new Uri(_set).GetLeftPart(UriPartial.Authority);

    /// <summary>Returns the URL of a request's path.</summary>
    public string UrlOf(HttpContext context) => (_set ?? BoundAddressOf(context)) + context.Request.PathBase + context.Request.Path;

    /// <summary>Returns the URL of a path of this service.</summary>
    public string UrlOf(HttpContext context, PathString path) => (_set ?? BoundAddressOf(context)) + context.Request.PathBase + path;

    // The address at which the connection arrived. A server without sockets, in tests, has none.
    private static string BoundAddressOf(HttpContext context) => context.Connection.LocalIpAddress is { } address
        ? $"{context.Request.Scheme}://{new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, context.Connection.LocalPort)}"
        : $"{context.Request.Scheme}://localhost";
}
