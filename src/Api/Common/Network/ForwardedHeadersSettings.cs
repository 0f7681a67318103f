using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Network;

/// <summary>Configuration section <c>ForwardedHeaders</c>.</summary>
[SettingsSection("ForwardedHeaders")]
internal sealed class ForwardedHeadersSettings
{
    /// <summary>
    /// The IP addresses of the proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are read. If there is no such proxy or network,
    /// those headers are ignored.
    /// </summary>
    [IpAddress]
    public string[] KnownProxies { get; set; } = [];

    /// <summary>The networks of such proxies, as CIDR ranges.</summary>
    [IpNetwork]
    public string[] KnownNetworks { get; set; } = [];
}
