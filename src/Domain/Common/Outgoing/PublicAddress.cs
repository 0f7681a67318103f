using System.Net;
using System.Net.Sockets;

namespace Onboarding.Domain.Common.Outgoing;

/// <summary>
/// The addresses of the public internet. All others belong to an internal network: private, loopback, link-local (with the metadata services),
/// shared, multicast, unspecified, reserved and documentation addresses. Addresses that embed an IPv4 address (mapped, NAT64, 6to4, Teredo) can lead
/// to one. A client that registers a receiver or a source must not be able to reach them.
/// </summary>
public static class PublicAddress
{
    // From the IANA special-purpose registries. 168.63.129.16 is an internal service of Azure, although the address looks public.
    private static readonly IPNetwork[] NonPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NonPublic6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(range => IPNetwork.Parse(range))];

    /// <summary>Returns whether an address is public.</summary>
    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !NonPublic4.Any(range => range.Contains(address)),
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && Global6.Contains(address) && !NonPublic6.Any(range => range.Contains(address)),
        _ => false,
    };
}
