using System.Net;

namespace Onboarding.Api.Common.Access;

/// <summary>Recognises a request that a program on this machine sent to the service itself.</summary>
internal static class LocalConnection
{
    private static readonly string[] Prefixes =
        ["X-Forwarded", "X-Original-", "X-Envoy-", "X-Amzn-", "X-Azure-", "X-ARR-", "CF-", "Fastly-", "CloudFront-", "X-Cloud-"];

    private static readonly string[] Names =
    [
        "X-Host", "X-HTTP-Host-Override", "X-Rewrite-URL", "X-Proxy-Id", "CDN-Loop", "Max-Forwards", "Proxy-Connection", "Proxy-Authorization",
    ];

    // Each proxy has a name of its own for the header with the caller's address, such as Fly-Client-IP and X-Vercel-Forwarded-For. A word of the name
    // tells it, also where the proxy writes the name with underscores.
    private static readonly string[] Words = ["Forwarded", "IP", "ClientIP", "Addr", "Via", "SourceIP", "RealIP"];

    /// <summary>
    /// Returns whether a request came from a loopback address, was not forwarded by a proxy, and names a loopback host.
    /// </summary>
    /// <remarks>
    /// The address alone is not enough. A proxy on this machine forwards the requests of others from a loopback address; its headers reveal it, or
    /// HTTP/1.0, which some proxies speak unless configured. A page of another site whose name resolves to this machine uses the address of the
    /// browser; the host name reveals it.
    /// </remarks>
    public static bool IsLocal(this HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IsLoopback(address)
        && IsLoopback(context.Request.Host)
        && !HttpProtocol.IsHttp10(context.Request.Protocol)
        && !context.Request.Headers.Keys.Any(IsOfProxy);

    /// <summary>Returns whether a host as a URL writes it can be reached from this machine only: <c>localhost</c> or a loopback address.</summary>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));

    private static bool IsLoopback(HostString host) => host.HasValue && IsLoopbackHost(host.Host);

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // X-Original-…: the middleware of forwarded headers moves the values that it replaces to headers of these names.
    private static bool IsOfProxy(string header) =>
        Prefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || Names.Contains(header, StringComparer.OrdinalIgnoreCase)
            || header.Split('-', '_').Any(word => Words.Contains(word, StringComparer.OrdinalIgnoreCase));
}
