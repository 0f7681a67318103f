using System.Net;

namespace Onboarding.Domain.Common.Outgoing;

/// <summary>
/// The hosts in the internal network that the service may connect to, on any port and also by plain http: host names, IP addresses and CIDR ranges.
/// </summary>
public abstract class AllowedHosts
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _ranges = [];

    /// <summary>Parses the entries of a setting. Throws <see cref="InvalidOperationException"/> for an invalid entry.</summary>
    protected AllowedHosts(string setting, IEnumerable<string> entries)
    {
        foreach (var entry in entries.Select(entry => entry.Trim()))
        {
            if (AddressRanges.TryRead(entry.Trim('[', ']'), out var range))
            {
                _ranges.Add(range);
            }
            else if (Uri.CheckHostName(entry.TrimEnd('.')) == UriHostNameType.Dns)
            {
                _names.Add(entry.TrimEnd('.'));
            }
            else
            {
                throw new InvalidOperationException(
                    $"{setting} must list host names, IP addresses and CIDR ranges, not '{entry}'.");
            }
        }
    }

    /// <summary>Returns whether a host is allowed by its name, whatever address it has.</summary>
    public bool HasName(string host) => _names.Contains(host.TrimEnd('.'));

    /// <summary>Whether addresses are allowed, so that any name may lead to one of them.</summary>
    public bool HasAddresses => _ranges.Count > 0;

    /// <summary>Returns whether an address is allowed.</summary>
    public bool HasAddress(IPAddress address) => _ranges.Any(range => range.Contains(Unmap(address)));

    /// <summary>Returns whether this address of the URL's host is allowed: one of the list, or a public one by https.</summary>
    public bool Allows(Uri url, IPAddress address) =>
        HasName(url.IdnHost) || HasAddress(address) || (url.Scheme == Uri.UriSchemeHttps && PublicAddress.Is(address));

    private static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
