using System.ComponentModel;
using System.Diagnostics;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Server;

/// <summary>A service that the driver started, on one SQLite file in a folder. Dispose kills it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Queue<string> _output = new();

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>The time from the start of the process to the first healthy response of <c>/health/ready</c>.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Starts the service and waits until it is ready. The command must be the service itself, not a program that starts it.</summary>
    public static async Task<ServerProcess> Start(string command, Target target, string folder)
    {
        if (ListeningProcess.Find(target.EndPoint.Port) is { } other)
        {
            throw new UsageException($"process {other} listens on {target.Url} already");
        }

        using var connection = new HttpConnection(target.EndPoint);
        var ready = RequestText.Get(target, "/health/ready");
        var began = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Launch(command, target.Url, folder));
        try
        {
            while (!await IsReady(connection, ready))
            {
                if (server._process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                {
                    throw new UsageException($"the service did not become ready:{Environment.NewLine}{server.Output()}");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.ReadyAfter = Stopwatch.GetElapsedTime(began);
        return server;
    }

    /// <summary>Kills the service at once, as <c>kill -9</c> does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static Process Launch(string command, Uri url, string folder)
    {
        string[] words = [.. CommandLine.Split(command), "--urls", url.GetLeftPart(UriPartial.Authority)];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.TryAdd("ASPNETCORE_ENVIRONMENT", "Development");
        start.Environment["Authentication__Anonymous__2"] = "yativo";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__Onboarding"] = $"Data Source={Path.Combine(folder, "onboarding.db")}";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new UsageException($"{words[0]} does not start: {failure.Message}");
        }
    }

    private static async Task<bool> IsReady(HttpConnection connection, byte[] request)
    {
        try
        {
            return (await connection.Exchange(request)).IsGood;
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Enqueue(line.Data ?? "");
            if (_output.Count > KeptLines)
            {
                _output.Dequeue();
            }
        }
    }

    private string Output()
    {
        lock (_output)
        {
            return string.Join(Environment.NewLine, _output);
        }
    }
}
