using System.Net;
using System.Net.Sockets;

namespace Onboarding.Fuzz.Wire;

/// <summary>A connection for bytes that need not be HTTP. It is kept for the next request until a response or a failure closes it.</summary>
/// <param name="endPoint">The address of the service.</param>
public sealed class Connection(IPEndPoint endPoint) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(500);

    private Socket? _socket;

    /// <summary>Sends a request and returns its response; null if the server closed the connection without one.</summary>
    /// <param name="request">The bytes.</param>
    /// <param name="isHead">Whether it is a HEAD.</param>
    /// <param name="isLast">Whether the request has a connection of its own, because it may not be HTTP.</param>
    /// <param name="isIncomplete">Whether the server may wait for more; then it need not answer.</param>
    /// <exception cref="TimeoutException">There is no response in time.</exception>
    public async Task<Answer?> Send(byte[] request, bool isHead, bool isLast, bool isIncomplete)
    {
        using var clock = new CancellationTokenSource(isIncomplete ? ShortPatience : Patience);
        try
        {
            var isNew = _socket is null || isLast;
            var answer = await Exchange(request, isHead, isLast, clock.Token);

            // The server may close an idle connection while the request is on its way.
            return answer is null && !isNew ? await Exchange(request, isHead, isLast, clock.Token) : answer;
        }
        catch (OperationCanceledException)
        {
            Dispose();
            return isIncomplete ? null : throw new TimeoutException($"No response within {Patience.TotalSeconds} seconds.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<Answer?> Exchange(byte[] request, bool isHead, bool isLast, CancellationToken cancellation)
    {
        if (isLast)
        {
            Dispose();
        }

        if (_socket is null)
        {
            _socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await _socket.ConnectAsync(endPoint, cancellation);
        }

        // A server that rejects a request early may respond before it has read everything.
        var sending = Sending(_socket, request, cancellation);
        var answer = await Receive(_socket, isHead, cancellation);
        if (answer is null || answer.Closes || isLast || !sending.IsCompletedSuccessfully || !await sending)
        {
            Dispose();
        }

        return answer;
    }

    private static async Task<bool> Sending(Socket socket, byte[] request, CancellationToken cancellation)
    {
        try
        {
            for (var sent = 0; sent < request.Length;)
            {
                sent += await socket.SendAsync(request.AsMemory(sent), cancellation);
            }

            return true;
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<Answer?> Receive(Socket socket, bool isHead, CancellationToken cancellation)
    {
        var (received, filled) = (new byte[16_384], 0);
        while (true)
        {
            if (filled == received.Length)
            {
                Array.Resize(ref received, filled * 2);
            }

            int count;
            try
            {
                count = await socket.ReceiveAsync(received.AsMemory(filled), cancellation);
            }
            catch (SocketException)
            {
                count = 0;
            }

            filled += count;
            if (AnswerParser.Parse(received.AsSpan(0, filled), isHead, isComplete: count == 0) is { } answer)
            {
                return answer;
            }

            if (count == 0)
            {
                return null;
            }
        }
    }
}
