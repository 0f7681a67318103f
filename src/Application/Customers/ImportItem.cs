using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers;

/// <summary>An import of a file and its progress.</summary>
public sealed record ImportItem
{
    /// <summary>The import's number.</summary>
    public long Number { get; init; }

    /// <summary>The account of the customers.</summary>
    public string Account { get; init; } = "";

    /// <summary>The file's name, without its folder.</summary>
    public string Source { get; init; } = "";

    /// <summary>The time at which the import began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The time at which the import was finished; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The position of the last processed record: its line or its index in the list, from 1; 0 at the beginning.</summary>
    public long Position { get; init; }

    /// <summary>The number of accepted records.</summary>
    public long Accepted { get; init; }

    /// <summary>The number of rejected records.</summary>
    public long Rejected { get; init; }

    /// <summary>The time at which it was cancelled or failed, before the end of the file; otherwise null.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The reason for which it failed; otherwise null.</summary>
    public string? Problem { get; init; }

    internal static ImportItem Of(ImportRun run) => new()
    {
        Number = run.Number,
        Account = run.Account.Value,
        Source = run.Source,
        StartedAt = run.StartedAt,
        FinishedAt = run.FinishedAt,
        Position = run.Position,
        Accepted = run.Accepted,
        Rejected = run.Rejected,
        StoppedAt = run.StoppedAt,
        Problem = run.Problem,
    };
}
