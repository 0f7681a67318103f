using System.Net;

namespace Onboarding.Api.Common.Access;

/// <summary>Recognises a request that a program on this machine sent to the service itself.</summary>
internal static class LocalConnection
{
    private static readonly string[] Prefixes =
        ["X-Forwarded", "X-Original-", "X-Envoy-", "X-Amzn-", "X-Azure-", "X-ARR-", "CF-", "Fastly-", "CloudFront-", "X-Cloud-"];

    private static readonly string[] Names =
    [
        "Forwarded", "Forwarded-For", "X-Real-IP", "X-Client-IP", "Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "X-ProxyUser-Ip",
        "X-Remote-IP", "X-Remote-Addr", "X-Host", "X-Proxy-Id", "Via", "CDN-Loop", "Max-Forwards", "Proxy-Connection", "Proxy-Authorization",
    ];

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
            || Names.Contains(header, StringComparer.OrdinalIgnoreCase);
}
