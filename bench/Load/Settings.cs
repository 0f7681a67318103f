using System.Globalization;

namespace Onboarding.Load;

/// <summary>What was asked for.</summary>
public sealed record Settings
{
    /// <summary>The jobs that <c>all</c> stands for.</summary>
    public static readonly IReadOnlyList<string> AllJobs = ["create-full", "create-minimal", "batch", "batch-full", "read-by-id", "list"];

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

    /// <summary>Rates that are held after a job's closed loop, one after another.</summary>
    public IReadOnlyList<Rate> Rates { get; init; } = [];

    /// <summary>Numbers of stored customers at which the cost of a request is measured.</summary>
    public IReadOnlyList<long> Sizes { get; init; } = [1_000, 100_000];

    /// <summary>The folder of the store that is filled, and stays.</summary>
    public string? Store { get; init; }

    /// <summary>Customers made for the jobs that read.</summary>
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

    /// <summary>The folder for the readable report, its plot, and the JSON document.</summary>
    public string? ReportFolder { get; init; }

    /// <summary>Connections, if a job has no opinion of its own.</summary>
    public int ConnectionsOrDefault => Connections ?? 32;
}

/// <summary>Requests a second: as a figure, or in percent of what the closed loop reached.</summary>
/// <param name="Value">The figure.</param>
/// <param name="IsPercent">Whether it is percent.</param>
public sealed record Rate(double Value, bool IsPercent)
{
    /// <summary>Requests a second, given the closed loop's.</summary>
    public double Of(double reached) => IsPercent ? reached * Value / 100 : Value;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}{(IsPercent ? "%" : "")}");
}
