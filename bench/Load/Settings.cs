using System.Globalization;

namespace Onboarding.Load;

/// <summary>The settings of a run.</summary>
public sealed record Settings
{
    /// <summary>The jobs that <c>all</c> stands for.</summary>
    public static readonly IReadOnlyList<string> AllJobs = ["create-full", "create-minimal", "batch", "batch-full", "read-by-id", "list"];

    /// <summary>The address of the service.</summary>
    public Uri Url { get; init; } = new("http://localhost:5080");

    /// <summary>The jobs, in order.</summary>
    public IReadOnlyList<string> Jobs { get; init; } = AllJobs;

    /// <summary>The number of simultaneous connections; null for the job's own default.</summary>
    public int? Connections { get; init; }

    /// <summary>The measured time of a job.</summary>
    public double Seconds { get; init; } = 10;

    /// <summary>The unmeasured time before it.</summary>
    public double Warmup { get; init; } = 4;

    /// <summary>The number of requests after which a job stops, instead of after a time.</summary>
    public long? Count { get; init; }

    /// <summary>The constant rates after a job's closed loop, one after another.</summary>
    public IReadOnlyList<Rate> Rates { get; init; } = [];

    /// <summary>The numbers of stored customers at which the cost of a request is measured.</summary>
    public IReadOnlyList<long> Sizes { get; init; } = [1_000, 100_000];

    /// <summary>The folder of a store that is filled and kept.</summary>
    public string? Store { get; init; }

    /// <summary>The number of customers created for the jobs that read.</summary>
    public int Seeds { get; init; } = 2_000;

    /// <summary>The number of requests between two samples of the service's memory.</summary>
    public long? MemoryEvery { get; init; }

    /// <summary>The Authorization header.</summary>
    public string? Authorization { get; init; }

    /// <summary>The id of the service's process.</summary>
    public int? ServerPid { get; init; }

    /// <summary>The command that starts the service.</summary>
    public string? Server { get; init; }

    /// <summary>The number of rounds, for the jobs that have rounds.</summary>
    public int? Rounds { get; init; }

    /// <summary>The file for the JSON document.</summary>
    public string? Json { get; init; }

    /// <summary>The folder for the readable report, its plot and the JSON document.</summary>
    public string? ReportFolder { get; init; }

    /// <summary>Returns the number of connections, by default the job's own.</summary>
    public int ConnectionsOrDefault => Connections ?? 32;
}

/// <summary>A rate in requests a second, or in percent of the closed loop's rate.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsPercent">Whether the number is a percentage.</param>
public sealed record Rate(double Value, bool IsPercent)
{
    /// <summary>Returns the requests a second, given the closed loop's rate.</summary>
    public double Of(double reached) => IsPercent ? reached * Value / 100 : Value;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}{(IsPercent ? "%" : "")}");
}
