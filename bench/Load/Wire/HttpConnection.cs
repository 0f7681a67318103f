using System.Net;
using System.Net.Sockets;

namespace Onboarding.Load.Wire;

/// <summary>
/// A persistent connection for prepared requests. It supports only as much of HTTP/1.1 as is needed to find the end of a response, so that the driver uses little of
/// the machine that it measures. After a failure the next request opens a new connection.
/// </summary>
public sealed class HttpConnection(IPEndPoint endPoint) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private byte[] _received = new byte[16_384];
    private CancellationTokenSource _clock = new();
    private Socket? _socket;

    /// <summary>Sends a request and waits for the whole response, whose body is valid until the next call.</summary>
    public async ValueTask<Answer> Exchange(ReadOnlyMemory<byte> request)
    {
        if (_clock.IsCancellationRequested)
        {
            _clock.Dispose();
            _clock = new();
        }

        _clock.CancelAfter(Patience);
        try
        {
            _socket ??= await Connect();
            for (var sent = 0; sent < request.Length;)
            {
                sent += await _socket.SendAsync(request[sent..], _clock.Token);
            }

            return await Receive(_socket);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Drop();
        _clock.Dispose();
    }

    private async ValueTask<Answer> Receive(Socket socket)
    {
        for (var filled = 0; ;)
        {
            if (filled == _received.Length)
            {
                Array.Resize(ref _received, filled * 2);
            }

            var count = await socket.ReceiveAsync(_received.AsMemory(filled), _clock.Token);
            if (count == 0)
            {
                throw new IOException("the service closed the connection without an answer");
            }

            filled += count;
            if (AnswerReader.TryRead(_received.AsMemory(0, filled), out var answer))
            {
                if (answer.Closes)
                {
                    Drop();
                }

                return answer;
            }
        }
    }

    private async ValueTask<Socket> Connect()
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, _clock.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Drop()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
