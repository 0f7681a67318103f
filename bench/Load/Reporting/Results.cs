using System.Text.Json.Serialization;
using Onboarding.Load.Running;

namespace Onboarding.Load.Reporting;

/// <summary>The results of a job.</summary>
internal sealed record JobResult
{
    /// <summary>The job's name.</summary>
    public required string Job { get; init; }

    /// <summary>The duration of the measurement.</summary>
    public required double Seconds { get; init; }

    /// <summary>The number of answered requests.</summary>
    public required long Requests { get; init; }

    /// <summary>The number of requests answered during the warm-up.</summary>
    public required long WarmupRequests { get; init; }

    /// <summary>The successful requests a second.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The number of customers in each request.</summary>
    public required int Customers { get; init; }

    /// <summary>The number of simultaneous connections.</summary>
    public required int Connections { get; init; }

    /// <summary>The latencies.</summary>
    public required Latencies LatencyMs { get; init; }

    /// <summary>The number of unexpected responses and of requests without a response, including the warm-up.</summary>
    public required long Errors { get; init; }

    /// <summary>The first error.</summary>
    public string? FirstError { get; init; }

    /// <summary>The driver's own CPU time per request.</summary>
    public required double DriverCpuMicroseconds { get; init; }

    /// <summary>The service's process, if the driver could observe it.</summary>
    public ServerResult? Server { get; init; }

    /// <summary>The results at constant rates, lowest first.</summary>
    public IReadOnlyList<RateResult> Rates { get; init; } = [];

    /// <summary>Whether there was no error.</summary>
    [JsonIgnore]
    public bool IsClean => Errors == 0 && Requests > 0 && Rates.All(rate => rate.Errors == 0);
}

/// <summary>The result at a constant rate.</summary>
internal sealed record RateResult
{
    private const double Kept = 0.97;

    /// <summary>The requests a second that were due.</summary>
    public required double Asked { get; init; }

    /// <summary>The successful requests a second, until the last response.</summary>
    public required double Reached { get; init; }

    /// <summary>The time from when a request was due to its response; for a request that was never sent, to the end.</summary>
    public required Latencies LatencyMs { get; init; }

    /// <summary>The number of unexpected responses and of requests without a response.</summary>
    public required long Errors { get; init; }

    /// <summary>The number of requests that no connection was free for until the end.</summary>
    public required long Unsent { get; init; }

    /// <summary>The service's process, if the driver could observe it.</summary>
    public ServerResult? Server { get; init; }

    /// <summary>Whether the service fell behind. Then the latencies show the length of the measurement, not the duration of a response.</summary>
    public bool IsSaturated => Unsent > 0 || Reached < Asked * Kept;
}

/// <summary>Durations in milliseconds.</summary>
internal sealed record Latencies(double P50, double P90, double P99, double Max)
{
    private const double Millisecond = 1e6;

    /// <summary>Creates the durations of a histogram.</summary>
    public static Latencies Of(Histogram histogram) =>
        new(histogram.At(0.5) / Millisecond, histogram.At(0.9) / Millisecond, histogram.At(0.99) / Millisecond, histogram.Highest / Millisecond);
}

/// <summary>The CPU time per request and the memory of the service's process, in bytes.</summary>
internal sealed record ServerResult
{
    /// <summary>The user and kernel time per request.</summary>
    public required double CpuMicroseconds { get; init; }

    /// <summary>The resident memory when the measurement began.</summary>
    public required long ResidentBegin { get; init; }

    /// <summary>The resident memory when it ended.</summary>
    public required long ResidentEnd { get; init; }

    /// <summary>The highest resident memory in between, sampled five times a second.</summary>
    public required long ResidentHighest { get; init; }

    /// <summary>The resident memory after each interval of requests, if requested.</summary>
    public IReadOnlyList<MemoryStep>? Steps { get; init; }
}

/// <summary>The resident memory, in bytes, after a number of requests.</summary>
internal sealed record MemoryStep(long Requests, long Resident);

/// <summary>The times from the start of the process until the service is ready, in milliseconds.</summary>
internal sealed record StartResult(IReadOnlyList<double> ReadyMs);

/// <summary>The results of killing the service repeatedly.</summary>
internal sealed record KillResult
{
    /// <summary>The number of kills.</summary>
    public int Rounds { get; init; }

    /// <summary>The number of accepted customers.</summary>
    public long Acknowledged { get; init; }

    /// <summary>The number of accepted changes of customers.</summary>
    public long Updates { get; init; }

    /// <summary>The number of accepted customers and changes that were lost.</summary>
    public long Lost { get; init; }

    /// <summary>The number of requests that were pending at a kill and are stored completely.</summary>
    public long UnderWayStored { get; init; }

    /// <summary>The number of batches that were pending at a kill and of which the first chunks are stored, each completely.</summary>
    public long UnderWayInPart { get; init; }

    /// <summary>The number of requests that were pending at a kill and are not stored.</summary>
    public long UnderWayGone { get; init; }

    /// <summary>The defects, the first hundred with a description.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>The times from each start until the service is ready, in milliseconds; the first on an empty database.</summary>
    public IReadOnlyList<double> ReadyMs { get; init; } = [];
}
