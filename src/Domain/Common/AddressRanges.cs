using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Onboarding.Domain.Common;

/// <summary>Ranges of IP addresses: an address, or a range in CIDR notation (RFC 4632, RFC 4291), of IPv4 or IPv6.</summary>
public static class AddressRanges
{
    /// <summary>The greatest length of a range as text, in characters: an IPv6 address with an embedded IPv4 address, and a prefix length.</summary>
    public const int TextMaxLength = 49;

    /// <summary>
    /// Reads a range. Returns false for anything else, also for a range whose address has bits after the prefix, because it is unclear what was
    /// meant, and for an address with a zone.
    /// </summary>
    public static bool TryRead(string? text, out IPNetwork range)
    {
        range = default;
        if (text is not { Length: > 0 and <= TextMaxLength } || text.Contains('%', StringComparison.Ordinal))
        {
            return false;
        }

        if (text.Contains('/', StringComparison.Ordinal))
        {
            return IPNetwork.TryParse(text, out range) && HasNoHostBits(text, range);
        }

        if (!TryReadAddress(text, out var address))
        {
            return false;
        }

        var plain = Plain(address);
        range = new IPNetwork(plain, plain.GetAddressBytes().Length * 8);
        return true;
    }

    /// <summary>Reads one address. Returns false for a short or hexadecimal form such as <c>10.1</c>, which people write by mistake.</summary>
    public static bool TryReadAddress(string text, [NotNullWhen(true)] out IPAddress? address) =>
        IPAddress.TryParse(text, out address) && IsWhole(text, address);

    /// <summary>
    /// Returns whether an address is in one of the ranges. An IPv4 address that is mapped into IPv6 counts as IPv4. Null is in no range.
    /// </summary>
    public static bool Contains(IReadOnlyList<IPNetwork> ranges, IPAddress? address) =>
        address is not null && Plain(address) is var plain && ranges.Any(range => range.Contains(plain));

    // Without the zone of a link-local address, which is only meaningful on this machine.
    private static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress(address.GetAddressBytes());

    private static bool IsWhole(string text, IPAddress address) => text.Contains(':', StringComparison.Ordinal) || address.ToString() == text;

    private static bool HasNoHostBits(string text, IPNetwork range)
    {
        var address = text[..text.IndexOf('/', StringComparison.Ordinal)];
        return TryReadAddress(address, out var read) && read.Equals(range.BaseAddress);
    }
}
