using System.Net;
using System.Net.Sockets;
using System.Text;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Notifications;

/// <summary>A receiver on a free port of 127.0.0.1 that can send invalid HTTP. Each connection accepts one message.</summary>
internal sealed class RawReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<RawReceiver, NetworkStream, CancellationToken, Task> _answer;
    private long _written;

    private RawReceiver(Func<RawReceiver, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Accept();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>The number of bytes that the responses could write.</summary>
    public long Written => Interlocked.Read(ref _written);

    public static RawReceiver Start(Func<RawReceiver, NetworkStream, CancellationToken, Task> answer) => new(answer);

    public async Task Write(NetworkStream stream, string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        await stream.WriteAsync(bytes, cancellationToken);
        Interlocked.Add(ref _written, bytes.Length);
    }

    /// <summary>Waits until the sender reads no more of the responses: no byte could be written for half a second.</summary>
    public Task Left()
    {
        var (written, same) = (-1L, 0);
        return Eventually.True(
            () =>
            {
                same = Written == written ? same + 1 : 0;
                written = Written;
                return same == 20;
            },
            () => "the connection was not closed");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            var buffer = new byte[65_536];
            _ = await stream.ReadAsync(buffer, _end.Token);
            await _answer(this, stream, _end.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The sender closed the connection, or the test has ended.
        }
    }
}
