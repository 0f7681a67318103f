using System.Net;
using System.Net.Sockets;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>A receiver's name had an address that may not be sent to.</summary>
internal sealed class AddressRejectedException() : IOException("An address of the receiver may not be sent to.");

/// <summary>
/// The only way out to receivers. Each connection resolves the name anew, rejects it if one of its addresses may not be sent to, and goes to the very
/// address that was looked at, so that a name cannot change in between.
/// </summary>
internal sealed class GuardedConnections(AllowedReceivers allowed)
{
    private const int MaxHeaderKilobytes = 16;
    private const int MaxDrainedBytes = 4_096;

    // So soon another address of the name is looked at, too.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    /// <summary>A handler that follows no redirect, keeps no cookie, knows no proxy, and reads next to nothing of an answer.</summary>
    public SocketsHttpHandler Handler() => new()
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
        PooledConnectionLifetime = Life,
        PooledConnectionIdleTimeout = Life,
        ConnectCallback = Connect,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var url = context.InitialRequestMessage.RequestUri!;
        var addresses = await ReceiverNames.Of(context.DnsEndPoint.Host, cancellationToken);
        if (!addresses.All(address => allowed.Permit(url, address)))
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
