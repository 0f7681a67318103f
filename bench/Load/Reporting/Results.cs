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

    /// <summary>Requests answered well, a second.</summary>
    public required double RequestsPerSecond { get; init; }

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

/// <summary>How events flowed.</summary>
/// <param name="Count">The events of a backlog.</param>
/// <param name="One">A backlog to one receiver.</param>
/// <param name="Several">A backlog to several, some of which are no good.</param>
/// <param name="Rate">Requests a second of the last part.</param>
/// <param name="LatencyMs">From the answer that accepted a request to the receipt of what came of it, at that rate.</param>
internal sealed record EventsResult(int Count, BacklogResult One, BacklogResult Several, int Rate, Latencies LatencyMs);

/// <summary>How a backlog flowed.</summary>
/// <param name="Seconds">Until every healthy receiver had all of it.</param>
/// <param name="PerSecond">Events to all healthy receivers together, a second.</param>
/// <param name="Receivers">What each receiver had by then.</param>
/// <param name="Server">The service's side; CPU time for an event.</param>
internal sealed record BacklogResult(double Seconds, double PerSecond, IReadOnlyList<ReceiverResult> Receivers, ServerResult Server);

/// <summary>What a receiver had.</summary>
/// <param name="Manner">How it behaves.</param>
/// <param name="Events">Different events.</param>
/// <param name="Messages">Messages, repeated ones too.</param>
internal sealed record ReceiverResult(string Manner, int Events, int Messages);

/// <summary>What came of killing the service again and again.</summary>
internal sealed record KillResult
{
    /// <summary>How often it was killed.</summary>
    public int Rounds { get; init; }

    /// <summary>Customers it had accepted.</summary>
    public long Acknowledged { get; init; }

    /// <summary>Those of them it did not know afterwards.</summary>
    public long Lost { get; init; }

    /// <summary>Requests that were under way at a kill and are stored, whole.</summary>
    public long UnderWayStored { get; init; }

    /// <summary>Requests that were under way at a kill and left nothing.</summary>
    public long UnderWayGone { get; init; }

    /// <summary>Everything that should not be, the first hundred in words.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>Times from each start to being ready, in milliseconds; the first on an empty database.</summary>
    public IReadOnlyList<double> ReadyMs { get; init; } = [];
}
