namespace Onboarding.Load.Reporting;

/// <summary>The cost of requests at one number of stored customers.</summary>
internal sealed record GrowthStep
{
    /// <summary>The number of customers stored when the measurement began.</summary>
    public required long Customers { get; init; }

    /// <summary>The customers created per second while the store was filled.</summary>
    public required double FilledPerSecond { get; init; }

    /// <summary>The size of the database in bytes, including its log.</summary>
    public required long DatabaseBytes { get; init; }

    /// <summary>The results of each kind of request.</summary>
    public required IReadOnlyList<JobResult> Results { get; init; }
}
