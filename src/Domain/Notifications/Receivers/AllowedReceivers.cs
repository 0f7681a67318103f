using System.Net;

namespace Onboarding.Domain.Notifications.Receivers;

/// <summary>
/// The receivers inside the own network that may be sent to, on any port, also by plain http: host names, IP addresses and CIDR ranges. An entry that is
/// none of these is rejected.
/// </summary>
public sealed class AllowedReceivers
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _ranges = [];

    /// <summary>Reads the entries of the configuration.</summary>
    public AllowedReceivers(IEnumerable<string> entries)
    {
        foreach (var entry in entries.Select(entry => entry.Trim()))
        {
            if (IPAddress.TryParse(entry.Trim('[', ']'), out var address))
            {
                _ranges.Add(new IPNetwork(Plain(address), Plain(address).GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(entry, out var range))
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
                    $"Notifications__AllowedInternalReceivers has host names, IP addresses and CIDR ranges, not '{entry}'.");
            }
        }
    }

    /// <summary>Whether a host is allowed by its name, whatever address it has.</summary>
    public bool HasName(string host) => _names.Contains(host.TrimEnd('.'));

    /// <summary>Whether an address is allowed.</summary>
    public bool HasAddress(IPAddress address) => _ranges.Any(range => range.Contains(Plain(address)));

    /// <summary>Whether something may be sent to this address of the URL's host: an allowed one, or a public one by https.</summary>
    public bool Permit(Uri url, IPAddress address) =>
        HasName(url.IdnHost) || HasAddress(address) || (url.Scheme == Uri.UriSchemeHttps && PublicAddress.Is(address));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
