using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Load.Server;

namespace Onboarding.Load.Reporting;

/// <summary>All results of a run.</summary>
internal sealed class Report(Settings settings)
{
    /// <summary>The machine.</summary>
    public MachineFacts Machine { get; } = new(
        Environment.ProcessorCount, RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture.ToString(),
        settings.Server is null ? null : TemporaryFolder.FileSystem());

    /// <summary>The start of the run.</summary>
    public DateTimeOffset At { get; } = DateTimeOffset.UtcNow;

    /// <summary>The settings. They contain whether an Authorization header was sent, but not its value.</summary>
    public Settings Settings { get; } = settings with { Authorization = settings.Authorization is null ? null : "(sent)" };

    /// <summary>The results of the jobs that measure.</summary>
    public List<JobResult> Results { get; } = [];

    /// <summary>The results of starting the service, if the driver started it.</summary>
    public StartResult? Start { get; set; }

    /// <summary>The results of growth, if requested: the smallest store first.</summary>
    public List<GrowthStep>? Growth { get; set; }

    /// <summary>The results of killing the service, if requested.</summary>
    public KillResult? Kill { get; set; }

    /// <summary>The results of events, if requested.</summary>
    public EventsResult? Events { get; set; }

    /// <summary>Whether there was any error or defect.</summary>
    [JsonIgnore]
    public bool Failed => Results.Concat(Growth?.SelectMany(step => step.Results) ?? []).Any(result => !result.IsClean) || Kill is { Defects.Count: > 0 }
        || (Events is { } events && new[] { events.One, events.Several }.Any(part => part.Receivers.Any(one => one.Manner == "Healthy" && one.Events < events.Count)));

    /// <summary>Returns the JSON document.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ReportContext.Default.Report);
}

/// <summary>Facts of the machine that the figures depend on.</summary>
/// <param name="Cores">The number of cores that driver and service share.</param>
/// <param name="Runtime">The .NET version.</param>
/// <param name="System">The operating system.</param>
/// <param name="Architecture">The processor architecture.</param>
/// <param name="FileSystem">The file system of the database, if the driver chose it: on <c>tmpfs</c> a sync to disk is free.</param>
internal sealed record MachineFacts(int Cores, string Runtime, string System, string Architecture, string? FileSystem);

/// <summary>The source-generated writer.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;
