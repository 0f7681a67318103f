using System.CommandLine;
using Onboarding.Api.Common.Access;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// <c>health</c>: reads the readiness of a running service, for containers without a tool that could. Exit codes: 0 ready, 1 not ready or not
/// reachable, 2 invalid arguments.
/// </summary>
internal sealed class HealthCommand(IConfiguration configuration) : ICliCommand
{
    private const int Ready = 0;
    private const int NotReady = 1;

    private static readonly string[] EveryNetwork = ["//*", "//+", "//0.0.0.0", "//[::]"];

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly Option<string?> _url =
        new("--url") { Description = "The address of the service. Default: this machine, at the configured port." };

    public Command CreateCommand()
    {
        var command = new Command("health", "Reads whether the service is ready.") { _url };
        _url.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } url && !IsAddress(url))
            {
                result.AddError("--url must be an address such as http://localhost:5080.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    // The service itself answers for its database.
    public bool UsesDatabase(ParseResult parsed) => false;

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        // A proxy of the machine is for other networks.
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = Timeout };
        try
        {
            var address = parsed.GetValue(_url) is { } url ? new(url) : Own();
            using var response = await client.GetAsync(new Uri(address, "health/ready"), cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? Ready : NotReady;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"The service cannot be reached: {failure.Message}");
            return NotReady;
        }
    }

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    // The addresses of a service may name every network. A socket of the file system has no URL.
    private Uri Own()
    {
        var first = ListenAddresses.Of(configuration).FirstOrDefault(address => !address.Contains("//unix:", StringComparison.OrdinalIgnoreCase)
            && !address.Contains("//pipe:", StringComparison.OrdinalIgnoreCase)) ?? Hosting.DefaultUrl;
        foreach (var any in EveryNetwork)
        {
            first = first.Replace(any, "//localhost", StringComparison.Ordinal);
        }

        return Uri.TryCreate(first, UriKind.Absolute, out var address) ? address
            : throw new InvalidOperationException($"{first} is not an address of this machine. Name one with --url.");
    }
}
