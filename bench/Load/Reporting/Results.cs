using System.Text.Json.Serialization;
using Onboarding.Load.Running;

namespace Onboarding.Load.Reporting;

/// <summary>What came of a job.</summary>
internal sealed record JobResult
{
    /// <summary>Its name.</summary>
    public required string Job { get; init; }

    /// <summary>How long it was measured.</summary>
    public required double Seconds { get; init; }

    /// <summary>Answered requests.</summary>
    public required long Requests { get; init; }

    /// <summary>Those answered before, while warming up.</summary>
    public required long WarmupRequests { get; init; }

    /// <summary>Requests answered well, a second.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Customers in each request.</summary>
    public required int Customers { get; init; }

    /// <summary>Connections at the same time.</summary>
    public required int Connections { get; init; }

    /// <summary>How long answers took.</summary>
    public required Latencies LatencyMs { get; init; }

    /// <summary>Answers that were no good and requests without an answer, warm-up included.</summary>
    public required long Errors { get; init; }

    /// <summary>The first of them.</summary>
    public string? FirstError { get; init; }

    /// <summary>The driver's own CPU time for a request.</summary>
    public required double DriverCpuMicroseconds { get; init; }

    /// <summary>The service's side, if its process could be watched.</summary>
    public ServerResult? Server { get; init; }

    /// <summary>What came of the rates that were held, lowest first.</summary>
    public IReadOnlyList<RateResult> Rates { get; init; } = [];

    /// <summary>Whether everything was answered well.</summary>
    [JsonIgnore]
    public bool IsClean => Errors == 0 && Requests > 0 && Rates.All(rate => rate.Errors == 0);
}

/// <summary>What came of a rate that was held.</summary>
internal sealed record RateResult
{
    private const double Kept = 0.97;

    /// <summary>Requests a second that fell due.</summary>
    public required double Asked { get; init; }

    /// <summary>Requests a second answered well, until the last was answered.</summary>
    public required double Reached { get; init; }

    /// <summary>From when a request was due to its answer; of those never sent, to the end.</summary>
    public required Latencies LatencyMs { get; init; }

    /// <summary>Answers that were no good and requests without an answer.</summary>
    public required long Errors { get; init; }

    /// <summary>Requests that no connection was free for until the end.</summary>
    public required long Unsent { get; init; }

    /// <summary>The service's side, if its process could be watched.</summary>
    public ServerResult? Server { get; init; }

    /// <summary>Whether the service fell behind: the latencies then say how long the measurement was, not how long an answer takes.</summary>
    public bool IsSaturated => Unsent > 0 || Reached < Asked * Kept;
}

/// <summary>Durations in milliseconds.</summary>
internal sealed record Latencies(double P50, double P90, double P99, double Max)
{
    private const double Millisecond = 1e6;

    /// <summary>The durations of a histogram.</summary>
    public static Latencies Of(Histogram histogram) =>
        new(histogram.At(0.5) / Millisecond, histogram.At(0.9) / Millisecond, histogram.At(0.99) / Millisecond, histogram.Highest / Millisecond);
}

/// <summary>CPU time for a request and memory of the service's process; memory in bytes.</summary>
internal sealed record ServerResult
{
    /// <summary>User and kernel time for a request.</summary>
    public required double CpuMicroseconds { get; init; }

    /// <summary>Resident memory when measuring began.</summary>
    public required long ResidentBegin { get; init; }

    /// <summary>Resident memory when it ended.</summary>
    public required long ResidentEnd { get; init; }

    /// <summary>The highest seen between, five times a second.</summary>
    public required long ResidentHighest { get; init; }

    /// <summary>Resident memory after each so many requests, if asked for.</summary>
    public IReadOnlyList<MemoryStep>? Steps { get; init; }
}

/// <summary>Resident memory, in bytes, after that many requests.</summary>
internal sealed record MemoryStep(long Requests, long Resident);

/// <summary>Times from the start of the process to being ready, in milliseconds.</summary>
internal sealed record StartResult(IReadOnlyList<double> ReadyMs);

/// <summary>What came of killing the service again and again.</summary>
internal sealed record KillResult
{
    /// <summary>How often it was killed.</summary>
    public int Rounds { get; init; }

    /// <summary>Customers it had accepted.</summary>
    public long Acknowledged { get; init; }

    /// <summary>Changes of customers it had accepted.</summary>
    public long Updates { get; init; }

    /// <summary>Customers and changes it had accepted and did not know afterwards.</summary>
    public long Lost { get; init; }

    /// <summary>Requests that were under way at a kill and are stored, whole.</summary>
    public long UnderWayStored { get; init; }

    /// <summary>Batches that were under way at a kill and of which the first chunks are stored, each whole.</summary>
    public long UnderWayInPart { get; init; }

    /// <summary>Requests that were under way at a kill and left nothing.</summary>
    public long UnderWayGone { get; init; }

    /// <summary>Everything that should not be, the first hundred in words.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>Times from each start to being ready, in milliseconds; the first on an empty database.</summary>
    public IReadOnlyList<double> ReadyMs { get; init; } = [];
}
