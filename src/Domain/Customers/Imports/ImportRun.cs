using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>
/// The import of one file into one account, and how far it has come. It moves on in the transaction that stores the records, so what it
/// says is true at any instant, and an interrupted import goes on where it stopped.
/// </summary>
public sealed class ImportRun
{
    /// <summary>The longest file name that is kept.</summary>
    public const int SourceMaxLength = 256;

    /// <summary>The length of a fingerprint: SHA-256 in hexadecimal digits.</summary>
    public const int FingerprintLength = 64;

    private ImportRun() { }

    /// <summary>Unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account that gets the customers.</summary>
    public AccountId Account { get; private init; }

    /// <summary>By what the file is known again: it changes with the file's content.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>The file's name, without its folder.</summary>
    public string Source { get; private init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When the whole file was done; nothing before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The place of the last record that is done: its line, or its place in the list, from 1; 0 at first.</summary>
    public long Position { get; private set; }

    /// <summary>How many records were accepted.</summary>
    public long Accepted { get; private set; }

    /// <summary>How many records were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Rises with each change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Begins the import of a file.</summary>
    public static ImportRun Register(long number, AccountId account, string fingerprint, string source, DateTimeOffset at) => new()
    {
        Number = number,
        Account = account,
        Fingerprint = fingerprint,
        Source = source.Length <= SourceMaxLength ? source : source[..SourceMaxLength],
        StartedAt = at,
        Version = 1,
    };

    /// <summary>Notes the records between two places. <see cref="RuleBroken"/> if somebody else has come further meanwhile.</summary>
    public void Advance(long from, long to, int accepted, int rejected)
    {
        if (from != Position || FinishedAt is not null)
        {
            throw new RuleBroken(ImportErrors.IsElsewhere, "");
        }

        (Position, Accepted, Rejected) = (to, Accepted + accepted, Rejected + rejected);
        Version++;
    }

    /// <summary>Notes that the whole file is done.</summary>
    public void Finish(DateTimeOffset at)
    {
        FinishedAt ??= at;
        Version++;
    }
}

/// <summary>Rejections of an import as a whole.</summary>
public static class ImportErrors
{
    /// <summary>Another process imports the same file.</summary>
    public static readonly Rule IsElsewhere = Rule.Unpublished("import_elsewhere", "Another process imports the same file");

    /// <summary>The run does not exist, or not in this account.</summary>
    public static readonly Rule Unknown = Rule.Unpublished("import_unknown", "There is no such import");
}
