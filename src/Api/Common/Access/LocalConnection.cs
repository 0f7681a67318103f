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
    /// Returns whether a request came from a loopback address, was not forwarded by a proxy, and names a loopback host. A proxy on this machine has a
    /// loopback address too, and a page of another site whose name resolves to this machine has the browser's; the one has headers of a proxy or
    /// speaks HTTP/1.0, as some do unless configured, the other has a host of its own.
    /// </summary>
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

    // X-Original-…: what the middleware of forwarded headers leaves of those that it read.
    private static bool IsOfProxy(string header) =>
        Prefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || Names.Contains(header, StringComparer.OrdinalIgnoreCase);
}
