using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Infrastructure.Screening.Persistence;

/// <summary>A version of a list as it was imported. Only <see cref="ReplacedAt"/> changes, when the next version replaces it.</summary>
internal sealed class ListVersionRow
{
    /// <summary>The key of the list.</summary>
    public required string ListKey { get; init; }

    /// <summary>The number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The SHA-256 of the files, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the source published it, or null.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The time of the import, UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The client or user that imported it.</summary>
    public required string ImportedBy { get; init; }

    /// <summary>The time the next version replaced it, UTC; null while it is in force.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }

    /// <summary>The number of entries.</summary>
    public required int Entries { get; init; }

    /// <summary>The number of names.</summary>
    public required int Names { get; init; }

    /// <summary>The number of entries that the version before did not have.</summary>
    public required int Added { get; init; }

    /// <summary>The number of entries that differ from the version before.</summary>
    public required int Changed { get; init; }

    /// <summary>The number of entries of the version before that are gone.</summary>
    public required int Removed { get; init; }

    /// <summary>The rows that could not be read.</summary>
    public required IReadOnlyList<SkippedRow> Skipped { get; init; }
}

/// <summary>A file of a version, byte for byte as it was imported, compressed.</summary>
internal sealed class ListFileRow
{
    /// <summary>The key of the list.</summary>
    public required string ListKey { get; init; }

    /// <summary>The number of the version.</summary>
    public required int Number { get; init; }

    /// <summary>The position of the file, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes, compressed by gzip.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>An entry of a list in the versions in which it is the same: from one version on until before another.</summary>
internal sealed class ListEntryRow
{
    /// <summary>The key of the list.</summary>
    public required string ListKey { get; init; }

    /// <summary>The list's own id of the entry.</summary>
    public required string EntryId { get; init; }

    /// <summary>The first version that has the entry with this document.</summary>
    public required int FromVersion { get; init; }

    /// <summary>The first later version that does not have the entry with this document; null while it is in force.</summary>
    public int? ToVersion { get; set; }

    /// <summary>The SHA-256 of the document, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The entry as JSON.</summary>
    public required string Document { get; init; }
}
