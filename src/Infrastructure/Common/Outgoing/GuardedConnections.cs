using System.Net;
using System.Net.Sockets;
using Onboarding.Domain.Common.Outgoing;

namespace Onboarding.Infrastructure.Common.Outgoing;

/// <summary>Thrown if the name of a host has an address that is not allowed.</summary>
internal sealed class AddressRejectedException() : IOException("The host has an address that is not allowed.");

/// <summary>
/// Opens all connections to hosts that clients name: receivers of events and sources of lists. Each connection resolves the name again, is rejected
/// if one of the addresses is not allowed, and connects to a checked address, so that the name cannot resolve to another address in between.
/// </summary>
internal sealed class GuardedConnections(AllowedHosts allowed, NameLookUps names)
{
    /// <summary>The option of a request that names the account for which it is sent.</summary>
    public static readonly HttpRequestOptionsKey<string> Account = new("account");

    private const int MaxHeaderKilobytes = 16;
    private const int MaxDrainedBytes = 4_096;

    // After this time a new connection resolves and checks the name again.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromSeconds(30);

    /// <summary>Creates a handler without redirects, cookies and proxy that reads at most a few kilobytes of a response.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        MaxResponseDrainSize = MaxDrainedBytes,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = ConnectionLifetime,
        PooledConnectionIdleTimeout = ConnectionLifetime,
        ConnectCallback = Connect,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var url = context.InitialRequestMessage.RequestUri!;
        context.InitialRequestMessage.Options.TryGetValue(Account, out var account);
        var addresses = await names.AddressesOf(context.DnsEndPoint.Host, account ?? "", cancellationToken);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!addresses.All(address => allowed.Allows(url, address)))
        {
            throw new AddressRejectedException();
        }

        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[i], context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure)
            {
                socket.Dispose();
                if (failure is not SocketException || i == addresses.Length - 1)
                {
                    throw;
                }
            }
        }
    }
}
