using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Onboarding.Load.Events;

/// <summary>How a receiver behaves.</summary>
internal enum Manner
{
    /// <summary>Responds at once.</summary>
    Healthy,

    /// <summary>Responds after 200 ms.</summary>
    Slow,

    /// <summary>Accepts every request and never responds.</summary>
    Hanging,

    /// <summary>Accepts no connection.</summary>
    Dead,
}

/// <summary>A receiver of events on a free port of this machine. It supports only as much of HTTP/1.1 as is needed to find the end of a message.</summary>
internal sealed class EventReceiver : IDisposable
{
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(200);
    private static readonly byte[] Taken = "HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray();

    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public EventReceiver(Manner manner)
    {
        Manner = manner;
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
        if (manner == Manner.Dead)
        {
            _listener.Stop();
        }
        else
        {
            _ = Accept();
        }
    }

    public Manner Manner { get; }

    public string Url { get; }

    /// <summary>The messages' ids, each with the time of its first receipt.</summary>
    public ConcurrentDictionary<string, long> Ids { get; } = new();

    /// <summary>The sources (communication numbers), each with the time of its first receipt.</summary>
    public ConcurrentDictionary<string, long> Sources { get; } = new();

    /// <summary>The number of messages received, including repeated ones.</summary>
    public int Count => _count;

    private int _count;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptSocketAsync(_end.Token));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }

    private async Task Serve(Socket socket)
    {
        using var connection = socket;
        var (buffer, filled) = (new byte[32_768], 0);
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(filled), _end.Token) is > 0 and var read)
            {
                filled += read;
                while (Whole(buffer.AsSpan(0, filled)) is > 0 and var length)
                {
                    Note(Encoding.ASCII.GetString(buffer, 0, length));
                    buffer.AsSpan(length, filled - length).CopyTo(buffer);
                    filled -= length;
                    await Answer(socket);
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException)
        {
            // The service abandoned the request.
        }
    }

    private async Task Answer(Socket socket)
    {
        if (Manner == Manner.Hanging)
        {
            return;
        }

        if (Manner == Manner.Slow)
        {
            await Task.Delay(Slowness, _end.Token);
        }

        await socket.SendAsync(Taken, _end.Token);
    }

    private void Note(string message)
    {
        var now = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _count);
        Ids.TryAdd(Header(message, "webhook-id"), now);
        Sources.TryAdd(Header(message, "Ce-Source"), now);
    }

    private static int Whole(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return 0;
        }

        var length = head + 4 + int.Parse(Header(Encoding.ASCII.GetString(received[..(head + 4)]), "Content-Length"), System.Globalization.CultureInfo.InvariantCulture);
        return received.Length >= length ? length : 0;
    }

    private static string Header(string message, string name)
    {
        var from = message.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase) + name.Length + 4;
        return message[from..message.IndexOf("\r\n", from, StringComparison.Ordinal)];
    }
}
