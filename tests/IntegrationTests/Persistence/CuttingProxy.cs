using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>The point at which a <see cref="CuttingProxy"/> closes the connection.</summary>
public enum Cut
{
    /// <summary>Before the server gets the request.</summary>
    BeforeTheRequest,

    /// <summary>After the server has carried out the request, before the client gets the response.</summary>
    BeforeTheAnswer,

    /// <summary>After the first packet of the response.</summary>
    InTheAnswer,
}

/// <summary>Passes bytes between SqlClient and a server, and closes the connection once, at a request with a given text.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private byte[]? _text;
    private Cut _cut;
    private int _cuts;

    /// <summary>Listens in front of a server, which has the form of a connection string's Data Source.</summary>
    public CuttingProxy(string dataSource)
    {
        var parts = dataSource.Replace("tcp:", "", StringComparison.OrdinalIgnoreCase).Split(',');
        _server = (parts[0].Trim() is "." or "(local)" ? "localhost" : parts[0].Trim(), parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1433);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>The address of the proxy, for a connection string.</summary>
    public string DataSource => $"tcp:127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The number of closed connections.</summary>
    public int Cuts => _cuts;

    /// <summary>Closes the connection at the next request whose first packet has the text.</summary>
    public void CutAt(string text, Cut cut)
    {
        _cut = cut;
        Volatile.Write(ref _text, Encoding.Unicode.GetBytes(text));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port);
                var answers = new Answers();
                await Task.WhenAny(Requests(client.GetStream(), server.GetStream(), answers), answers.Pass(server.GetStream(), client.GetStream()));
            }
            catch (Exception end) when (end is IOException or SocketException)
            {
                // One of the two closed the connection.
            }
        }
    }

    private async Task Requests(NetworkStream from, NetworkStream to, Answers answers)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var length)
        {
            var cuts = Volatile.Read(ref _text) is { } text && buffer.AsSpan(0, length).IndexOf(text) >= 0;
            if (cuts)
            {
                Volatile.Write(ref _text, null);
                Interlocked.Increment(ref _cuts);
                if (_cut == Cut.BeforeTheRequest)
                {
                    return;
                }

                answers.EndAfter(_cut == Cut.InTheAnswer ? 1 : 0);
            }

            await to.WriteAsync(buffer.AsMemory(0, length));
        }
    }

    /// <summary>The responses on one connection, packet by packet.</summary>
    private sealed class Answers
    {
        private const int HeaderLength = 8;

        private volatile int _left = int.MaxValue;

        public void EndAfter(int packets) => _left = packets;

        public async Task Pass(NetworkStream from, NetworkStream to)
        {
            var packet = new byte[64 * 1024];
            while (true)
            {
                await from.ReadExactlyAsync(packet.AsMemory(0, HeaderLength));
                var length = BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(2));
                await from.ReadExactlyAsync(packet.AsMemory(HeaderLength, length - HeaderLength));
                if (_left == 0)
                {
                    return;
                }

                await to.WriteAsync(packet.AsMemory(0, length));
                if (_left != int.MaxValue && --_left == 0)
                {
                    return;
                }
            }
        }
    }
}
