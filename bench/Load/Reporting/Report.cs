using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Load.Server;

namespace Onboarding.Load.Reporting;

/// <summary>Everything a run has to tell.</summary>
internal sealed class Report(Settings settings)
{
    /// <summary>Where it ran.</summary>
    public MachineFacts Machine { get; } = new(
        Environment.ProcessorCount, RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture.ToString(),
        settings.Server is null ? null : TemporaryFolder.FileSystem());

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; } = DateTimeOffset.UtcNow;

    /// <summary>What was asked for; whether an Authorization header was sent, but not which.</summary>
    public Settings Settings { get; } = settings with { Authorization = settings.Authorization is null ? null : "(sent)" };

    /// <summary>Of the jobs that measure.</summary>
    public List<JobResult> Results { get; } = [];

    /// <summary>Of starting, if the driver started the service.</summary>
    public StartResult? Start { get; set; }

    /// <summary>Of growth, if asked for: smallest store first.</summary>
    public List<GrowthStep>? Growth { get; set; }

    /// <summary>Of killing, if asked for.</summary>
    public KillResult? Kill { get; set; }

    /// <summary>Of events, if asked for.</summary>
    public EventsResult? Events { get; set; }

    /// <summary>Whether anything was not as it should be.</summary>
    [JsonIgnore]
    public bool Failed => Results.Concat(Growth?.SelectMany(step => step.Results) ?? []).Any(result => !result.IsClean) || Kill is { Defects.Count: > 0 }
        || (Events is { } events && new[] { events.One, events.Several }.Any(part => part.Receivers.Any(one => one.Manner == "Healthy" && one.Events < events.Count)));

    /// <summary>The JSON document.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ReportContext.Default.Report);
}

/// <summary>Facts of the machine that figures depend on.</summary>
/// <param name="Cores">What the driver and the service share.</param>
/// <param name="Runtime">.NET.</param>
/// <param name="System">The operating system.</param>
/// <param name="Architecture">Of the processor.</param>
/// <param name="FileSystem">Where the database was, if the driver chose: on <c>tmpfs</c> a sync to disk costs nothing.</param>
internal sealed record MachineFacts(int Cores, string Runtime, string System, string Architecture, string? FileSystem);

/// <summary>The generated writer.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;
