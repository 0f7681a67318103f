using System.Net;
using System.Net.Sockets;

namespace Onboarding.Application.Access.Contracts;

/// <summary>The network whose requests are counted together.</summary>
public static class CallerNetwork
{
    // An IPv6 connection usually has all addresses with the same first 64 bits.
    private const int NetworkBytes = 8;

    /// <summary>Returns the IPv4 address, or the first 64 bits of the IPv6 address, as text; empty if the address is not known.</summary>
    public static string Of(IPAddress? address) => Plain(address) switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6 } plain => Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, NetworkBytes)),
        { } plain => plain.ToString(),
        null => "",
    };

    /// <summary>Returns the address as text, an IPv4 address always in its own form; empty if the address is not known.</summary>
    public static string TextOf(IPAddress? address) => Plain(address)?.ToString() ?? "";

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
