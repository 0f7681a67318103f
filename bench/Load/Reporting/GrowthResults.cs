namespace Onboarding.Load.Reporting;

/// <summary>What requests cost at some number of stored customers.</summary>
internal sealed record GrowthStep
{
    /// <summary>Customers stored when measuring began.</summary>
    public required long Customers { get; init; }

    /// <summary>Customers a second while the store was filled up to there.</summary>
    public required double FilledPerSecond { get; init; }

    /// <summary>Bytes of the database, its log included.</summary>
    public required long DatabaseBytes { get; init; }

    /// <summary>Of each kind of request.</summary>
    public required IReadOnlyList<JobResult> Results { get; init; }
}
