using System.Net;

namespace Onboarding.Load.Wire;

/// <summary>The service, on this machine.</summary>
/// <param name="Url">The address.</param>
/// <param name="EndPoint">The resolved address.</param>
/// <param name="Authorization">The Authorization header, if any.</param>
public sealed record Target(Uri Url, IPEndPoint EndPoint, string? Authorization)
{
    /// <summary>Resolves an address. Rejected unless all its IP addresses are loopback addresses.</summary>
    public static async Task<Target> Of(Uri url, string? authorization)
    {
        IPAddress[] addresses;
        try
        {
            addresses = await Dns.GetHostAddressesAsync(url.DnsSafeHost);
        }
        catch (System.Net.Sockets.SocketException)
        {
            addresses = [];
        }

        return addresses.Length > 0 && addresses.All(IPAddress.IsLoopback)
            ? new(url, new IPEndPoint(addresses.OrderBy(address => address.AddressFamily).First(), url.Port), authorization)
            : throw new UsageException($"{url.Host} is not this machine: only a service on a loopback address may be loaded");
    }

    /// <summary>Creates an ordinary HTTP client, for everything that is not measured.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(30) };
        if (Authorization is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Authorization);
        }

        return client;
    }
}
