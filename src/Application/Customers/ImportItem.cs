using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers;

/// <summary>An import of a file, and how far it has come.</summary>
public sealed record ImportItem
{
    /// <summary>Its number.</summary>
    public long Number { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    public string Source { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the whole file was done; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The place of the last record that is done: its line, or its place in the list, from 1; 0 at first.</summary>
    public long Position { get; init; }

    /// <summary>How many records were accepted.</summary>
    public long Accepted { get; init; }

    /// <summary>How many records were rejected.</summary>
    public long Rejected { get; init; }

    internal static ImportItem Of(ImportRun run) => new()
    {
        Number = run.Number,
        Source = run.Source,
        StartedAt = run.StartedAt,
        FinishedAt = run.FinishedAt,
        Position = run.Position,
        Accepted = run.Accepted,
        Rejected = run.Rejected,
    };
}
