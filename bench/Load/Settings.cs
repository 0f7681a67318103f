namespace Onboarding.Load;

/// <summary>What was asked for.</summary>
public sealed record Settings
{
    /// <summary>The jobs that <c>all</c> stands for.</summary>
    public static readonly IReadOnlyList<string> AllJobs = ["create-minimal", "create-full", "read-by-id"];

    /// <summary>Where the service is.</summary>
    public Uri Url { get; init; } = new("http://localhost:5080");

    /// <summary>The jobs, in order.</summary>
    public IReadOnlyList<string> Jobs { get; init; } = AllJobs;

    /// <summary>Connections at the same time, if said.</summary>
    public int? Connections { get; init; }

    /// <summary>The measured time of a job.</summary>
    public double Seconds { get; init; } = 10;

    /// <summary>The unmeasured time before it.</summary>
    public double Warmup { get; init; } = 4;

    /// <summary>Requests after which a job stops, instead of after a time.</summary>
    public long? Count { get; init; }

    /// <summary>Customers made for the job that reads.</summary>
    public int Seeds { get; init; } = 2_000;

    /// <summary>The requests between two notes of the service's memory.</summary>
    public long? MemoryEvery { get; init; }

    /// <summary>The Authorization header.</summary>
    public string? Authorization { get; init; }

    /// <summary>The service's process.</summary>
    public int? ServerPid { get; init; }

    /// <summary>The command that starts the service.</summary>
    public string? Server { get; init; }

    /// <summary>Rounds of the jobs that have rounds.</summary>
    public int? Rounds { get; init; }

    /// <summary>The file for the JSON document.</summary>
    public string? Json { get; init; }

    /// <summary>Connections of the jobs that measure.</summary>
    public int ConnectionsOrDefault => Connections ?? 32;
}
