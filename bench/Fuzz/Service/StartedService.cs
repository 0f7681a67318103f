using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Onboarding.Fuzz.Service;

/// <summary>
/// A service on an empty SQLite database in a temporary folder, closed as in production, with the invented customers of <c>demo</c> and clients for
/// every API. It is killed at the end.
/// </summary>
internal sealed class StartedService : IService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[][] NewClients =
    [
        ["--name", "Fuzz everything", "--dialects", "amlyze,yativo,enfuce,core", "--roles", "reader,operator,compliance,documents,auditor,administrator"],
        ["--name", "Fuzz reader", "--dialects", "amlyze,yativo,enfuce,core", "--roles", "reader"],
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-fuzz-").FullName;
    private readonly ServiceLog _log = new();
    private readonly List<string> _clients = [];
    private readonly string[] _command;
    private Process? _process;

    private StartedService(string command)
    {
        _command = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Url = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public Uri Url { get; }

    public IReadOnlyList<string> Clients => _clients;

    /// <summary>Starts a service and waits until it is ready.</summary>
    public static async Task<StartedService> Start(string command)
    {
        var service = new StartedService(command);
        try
        {
            await service.Run("demo");
            foreach (var client in NewClients)
            {
                var lines = await service.Run(["clients", "add", "--account", "default", "--json", .. client]);
                using var added = JsonDocument.Parse(lines.Last(line => line.StartsWith('{')));
                service._clients.Add($"{added.RootElement.GetProperty("clientId").GetString()}:{added.RootElement.GetProperty("secret").GetString()}");
            }

            service._process = service.Launch("--urls", service.Url.GetLeftPart(UriPartial.Authority));
            service._process.OutputDataReceived += (_, line) => service._log.Add(line.Data);
            service._process.ErrorDataReceived += (_, line) => service._log.Add(line.Data);
            service._process.BeginOutputReadLine();
            service._process.BeginErrorReadLine();
            await service.WaitUntilReady();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public (long Count, string? First) Failures() => (_log.Failures, _log.FirstFailure);

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string[]> Run(params string[] arguments)
    {
        using var process = Launch(arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new IOException($"{string.Join(' ', arguments)} failed: {await errors}{await output}");
    }

    private Process Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo(_command[0], [.. _command.Skip(1), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__Onboarding"] = $"Data Source={Path.Combine(_folder, "onboarding.db")}";
        start.Environment["DataProtection__KeysFolder"] = Path.Combine(_folder, "keys");
        return Process.Start(start)!;
    }

    private async Task WaitUntilReady()
    {
        using var client = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        while (_process is { HasExited: false } && Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                if ((await client.GetAsync(new Uri(Url, "/health/ready"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        throw new IOException($"The service did not become ready:{Environment.NewLine}{string.Join(Environment.NewLine, _log.Last)}");
    }
}
