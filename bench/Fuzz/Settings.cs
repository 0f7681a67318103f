using System.Globalization;

namespace Onboarding.Fuzz;

/// <summary>The command line.</summary>
public sealed record Settings
{
    private const string Help = """
        Sends mutated requests to every operation of the service and reports each response that the API description does not have.

          --server "COMMAND"   start this service on an empty SQLite database in a temporary folder, for example "dotnet out/Onboarding.Api.dll"
          --url URL            a service on this machine that already runs; its database is changed
          --client ID:SECRET   with --url: a client of the account default with every API and role; repeatable
          --count N            requests of all slices together (1000)
          --seed N             the seed of the run (1); the same seed gives the same requests
          --slice I/N          send only the Ith of N equal parts (1/1)
          --connections N      simultaneous connections (4)
          --replay SEED        send only the request of this seed, which a finding names, and print request and response; repeatable
          --requests FOLDER    files *.http with valid requests (requests)

        Exit code: 0 no findings, 1 findings, 2 invalid arguments or no service.
        """;

    /// <summary>The command that starts the service.</summary>
    public string? Server { get; init; }

    /// <summary>The address of a running service.</summary>
    public Uri? Url { get; init; }

    /// <summary>Ids and secrets of clients.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>The number of requests of all slices.</summary>
    public long Count { get; init; } = 1_000;

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The slice, from 1.</summary>
    public int Slice { get; init; } = 1;

    /// <summary>The number of slices.</summary>
    public int Slices { get; init; } = 1;

    /// <summary>The number of connections.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Seeds of single requests.</summary>
    public IReadOnlyList<ulong> Replay { get; init; } = [];

    /// <summary>The folder of valid requests.</summary>
    public string Requests { get; init; } = "requests";

    /// <summary>The number of the first request of the slice, and that of the request after its last one.</summary>
    public (long First, long End) Range => (Count * (Slice - 1) / Slices, Count * Slice / Slices);

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It is invalid; the message says how it should be.</exception>
    public static Settings Read(IReadOnlyList<string> args)
    {
        var settings = new Settings();
        for (var i = 0; i < args.Count; i += 2)
        {
            if (args[i] == "--help" || i + 1 == args.Count)
            {
                throw new ArgumentException(Help);
            }

            var value = args[i + 1];
            settings = args[i] switch
            {
                "--server" => settings with { Server = value },
                "--url" => settings with { Url = Uri.TryCreate(value, UriKind.Absolute, out var url) && url.IsLoopback ? url : throw Invalid(args[i]) },
                "--client" => settings with { Clients = [.. settings.Clients, value.Contains(':', StringComparison.Ordinal) ? value : throw Invalid(args[i])] },
                "--count" => settings with { Count = Number(args[i], value, 100_000_000) },
                "--seed" => settings with { Seed = ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed) ? seed : throw Invalid(args[i]) },
                "--slice" => Sliced(settings, args[i], value),
                "--connections" => settings with { Connections = (int)Number(args[i], value, 64) },
                "--replay" => settings with { Replay = [.. settings.Replay, SeedOf(args[i], value)] },
                "--requests" => settings with { Requests = Directory.Exists(value) ? value : throw Invalid(args[i]) },
                _ => throw new ArgumentException(Help),
            };
        }

        return (settings.Server is null) == (settings.Url is null) || (settings.Url is not null && settings.Clients.Count == 0)
            ? throw new ArgumentException(Help)
            : settings;
    }

    private static Settings Sliced(Settings settings, string option, string value)
    {
        var parts = value.Split('/');
        var slices = parts.Length == 2 ? (int)Number(option, parts[1], 1_000_000) : throw Invalid(option);
        return settings with { Slice = (int)Number(option, parts[0], slices), Slices = slices };
    }

    private static ulong SeedOf(string option, string value) =>
        ulong.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seed) ? seed : throw Invalid(option);

    private static long Number(string option, string value, long most) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : throw Invalid(option);

    private static ArgumentException Invalid(string option) => new($"The value of {option} is invalid.{Environment.NewLine}{Help}");
}
