using System.Globalization;

namespace Onboarding.Load;

/// <summary>Reads the command line.</summary>
public static class SettingsReader
{
    private static readonly string[] Alone = ["growth", "kill", "start", "events"];

    /// <summary>Returns the settings in the arguments, with defaults for the others.</summary>
    public static Settings Read(IReadOnlyList<string> args)
    {
        var settings = new Settings();
        var jobs = new List<string>();
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new UsageException($"{args[i]} needs a value; --help lists the options");
            settings = args[i] switch
            {
                "--url" => settings with { Url = Url(value) },
                "--job" => With(settings, jobs, value),
                "--connections" => settings with { Connections = (int)Number(args[i], value, 1, 999) },
                "--seconds" => settings with { Seconds = Number(args[i], value, 0.1, 86_400) },
                "--warmup" => settings with { Warmup = Number(args[i], value, 0, 3_600) },
                "--count" => settings with { Count = (long)Number(args[i], value, 1, 99_999_999) },
                "--seeds" => settings with { Seeds = (int)Number(args[i], value, 1, 1_000_000) },
                "--memory-every" => settings with { MemoryEvery = (long)Number(args[i], value, 1, 99_999_999) },
                "--authorization" => settings with { Authorization = OneLine(value) },
                "--server-pid" => settings with { ServerPid = (int)Number(args[i], value, 1, int.MaxValue) },
                "--server" => settings with { Server = value },
                "--rounds" => settings with { Rounds = (int)Number(args[i], value, 1, 10_000) },
                "--rates" => settings with { Rates = [.. value.Split(',').Select(one => Rate(args[i], one))] },
                "--sizes" => settings with { Sizes = [.. value.Split(',').Select(one => (long)Number(args[i], one, 1_000, 99_999_999)).Order()] },
                "--store" => settings with { Store = value },
                "--report" => settings with { ReportFolder = value },
                "--json" => settings with { Json = value },
                _ => throw new UsageException($"{args[i]} is not an option; --help lists them"),
            };
        }

        return Checked(jobs.Count == 0 ? settings : settings with { Jobs = jobs });
    }

    private static Settings Checked(Settings settings)
    {
        if (settings.Jobs.Intersect(Alone).FirstOrDefault() is { } alone)
        {
            return settings.Jobs.Count > 1
                ? throw new UsageException($"{alone} runs alone")
                : settings.Server is null ? throw new UsageException($"{alone} needs --server") : settings;
        }

        return settings.Server is not null && settings.ServerPid is not null
            ? throw new UsageException("--server and --server-pid exclude each other")
            : settings;
    }

    private static Settings With(Settings settings, List<string> jobs, string name)
    {
        if (name != "all" && !Settings.AllJobs.Contains(name) && !Alone.Contains(name))
        {
            throw new UsageException($"{name} is not a job; jobs are {string.Join(", ", Settings.AllJobs)}, all, {string.Join(", ", Alone)}");
        }

        jobs.AddRange(name == "all" ? Settings.AllJobs : [name]);
        return settings;
    }

    private static Uri Url(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
        ? url
        : throw new UsageException($"{text} is not an http:// address");

    private static string OneLine(string text) => text.Any(char.IsControl) ? throw new UsageException("--authorization is one line") : text;

    private static Rate Rate(string option, string text) => text.EndsWith('%')
        ? new(Number(option, text[..^1], 0.1, 1_000), IsPercent: true)
        : new(Number(option, text, 0.01, 1_000_000), IsPercent: false);

    private static double Number(string option, string text, double least, double most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} is a number from {least} to {most}"));
}
