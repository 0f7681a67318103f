using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>
/// As much of SQL Server's protocol as writing new rows takes, without a database behind it: what was asked is noted, and answered as a server
/// would that knows less than Microsoft's.
/// </summary>
internal sealed class TdsServer : IDisposable
{
    private const int Batch = 1, Rpc = 3, TransactionRequest = 14, Login = 16, Prelogin = 18;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _asked = new();

    public TdsServer()
    {
        _listener.Start();
        _ = Accept();
    }

    /// <summary>Where it listens.</summary>
    public string Connection => $"Server=tcp:127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};User ID=x;Password=x;Encrypt=False;Pooling=False;Connect Retry Count=0";

    /// <summary>What was asked, in order; whole units with their commit are "whole", others are "begin", "rows", "commit".</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Whether a failed statement ends the command and its transaction.</summary>
    public bool EndsAtFailure { get; init; } = true;

    /// <summary>Whether it hangs up on a bulk copy, instead of refusing it.</summary>
    public bool HangsUpOnCopies { get; init; }

    /// <summary>How many whole units it hangs up on instead of answering.</summary>
    public int LostAnswers { get; set; }

    /// <summary>The error that whole units fail of.</summary>
    public int? Error { get; set; }

    public void Dispose() => _listener.Dispose();

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
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var (stream, open) = (client.GetStream(), 0);
                while (true)
                {
                    var (type, body) = await Read(stream);
                    if (Answer(type, body, ref open) is not { } answer)
                    {
                        return;
                    }

                    await stream.WriteAsync(Packet(answer));
                }
            }
            catch (IOException)
            {
                // The client has hung up.
            }
        }
    }

    private byte[]? Answer(int type, byte[] body, ref int open) => type switch
    {
        Prelogin => [0, 0, 16, 0, 6, 1, 0, 22, 0, 1, 4, 0, 23, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 2, 0],
        Login => [.. Token(0xE3, [7, 5, 9, 4, 0xD0, 0, 0x34, 0]), .. Token(0xAD, [1, 0x74, 0, 0, 4, .. Short("Test"), 16, 0, 0, 0]), .. Done()],
        TransactionRequest => InTransaction(BinaryPrimitives.ReadInt16LittleEndian(body.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(body))), ref open),
        Batch or Rpc => Command(body, ref open),
        _ => null,
    };

    private byte[] InTransaction(int request, ref int open)
    {
        var (name, change) = request switch { 5 => ("begin", (byte)8), 7 => ("commit", (byte)9), 8 => ("rollback", (byte)10), _ => ("save", (byte)0) };
        _asked.Enqueue(name);
        open = request == 5 ? 1 : 0;
        byte[] id = [8, 1, 0, 0, 0, 0, 0, 0, 0];
        return change == 0 ? Done() : [.. Token(0xE3, request == 5 ? [change, .. id, 0] : [change, 0, .. id]), .. Done()];
    }

    private byte[]? Command(byte[] body, ref int open)
    {
        if (Count(body, "SELECT 1 / @n") > 0)
        {
            var fails = body[^4] == 0;
            _asked.Enqueue(fails ? "try failure" : "try success");
            open = fails && !EndsAtFailure ? 1 : 0;
            return fails ? Failed(8134) : Done();
        }

        if (Count(body, "sp_tablecollations") > 0)
        {
            _asked.Enqueue("copy");
            return HangsUpOnCopies ? null : Failed(2812);
        }

        if (Count(body, "INSERT INTO") is > 0 and var rows)
        {
            var isWhole = Count(body, "COMMIT TRANSACTION") > 0;
            _asked.Enqueue($"{(isWhole ? "whole" : "rows")} {rows}");
            return isWhole && LostAnswers-- > 0 ? null : isWhole && Error is { } error ? Failed(error) : Done();
        }

        if (Count(body, "ROLLBACK TRANSACTION") > 0)
        {
            _asked.Enqueue("undo");
            open = 0;
            return Done();
        }

        return [0x81, 1, 0, 0, 0, 0, 0, 1, 0, 0x26, 4, 0, 0xD1, 4, (byte)open, 0, 0, 0, .. Done()];
    }

    private static int Count(byte[] body, string text)
    {
        var (count, sought) = (0, Encoding.Unicode.GetBytes(text));
        for (var at = 0; body.AsSpan(at).IndexOf(sought) is >= 0 and var next; at += next + sought.Length)
        {
            count++;
        }

        return count;
    }

    private static async Task<(int Type, byte[] Body)> Read(NetworkStream stream)
    {
        using var body = new MemoryStream();
        var header = new byte[8];
        do
        {
            await stream.ReadExactlyAsync(header);
            var part = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - header.Length];
            await stream.ReadExactlyAsync(part);
            body.Write(part);
        }
        while ((header[1] & 1) == 0);
        return (header[0], body.ToArray());
    }

    private static byte[] Packet(byte[] body) => [4, 1, (byte)((body.Length + 8) >> 8), (byte)(body.Length + 8), 0, 0, 1, 0, .. body];

    private static byte[] Token(byte type, byte[] body) => [type, (byte)body.Length, (byte)(body.Length >> 8), .. body];

    private static byte[] Short(string text) => [(byte)text.Length, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Done(byte status = 0) => [0xFD, status, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static byte[] Failed(int number) =>
        [.. Token(0xAA, [.. BitConverter.GetBytes(number), 1, 16, 1, 0, (byte)'x', 0, 0, 0, 1, 0, 0, 0]), .. Done(status: 2)];
}
