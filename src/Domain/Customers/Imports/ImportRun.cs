using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>
/// The import of one file into one account, and its progress. The progress is updated in the transaction that stores the records. Therefore it is
/// always exact, and an interrupted import continues where it stopped.
/// </summary>
public sealed class ImportRun
{
    /// <summary>The maximum length of a stored file name. A longer name is truncated.</summary>
    public const int SourceMaxLength = 256;

    /// <summary>The length of a fingerprint: SHA-256 in hexadecimal digits.</summary>
    public const int FingerprintLength = 64;

    private ImportRun() { }

    /// <summary>The number, unique and increasing with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account of the customers.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The fingerprint that identifies the file's content.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>The file's name, without its folder.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The time at which the import began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The time at which the import was finished; null before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The position of the last processed record: its line or its index in the list, from 1; 0 at the beginning.</summary>
    public long Position { get; private set; }

    /// <summary>The number of accepted records.</summary>
    public long Accepted { get; private set; }

    /// <summary>The number of rejected records.</summary>
    public long Rejected { get; private set; }

    /// <summary>The version, increased by every change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is a dry run: its figures are those of an import, but no customer is stored. It is no import for any list.</summary>
    public bool IsCheck { get; private init; }

    /// <summary>Begins the import of a file, or a dry run of it.</summary>
    public static ImportRun Register(
        long number, AccountId account, string fingerprint, string source, DateTimeOffset at, bool isCheck = false) => new()
        {
            IsCheck = isCheck,
            Number = number,
            Account = account,
            Fingerprint = fingerprint,
            Source = source.Length <= SourceMaxLength ? source : source[..SourceMaxLength],
            StartedAt = at,
            Version = 1,
        };

    /// <summary>
    /// Records the progress from one position to another. Throws <see cref="RuleBroken"/> if another process has advanced the import in the meantime.
    /// </summary>
    public void Advance(long from, long to, int accepted, int rejected)
    {
        if (from != Position || FinishedAt is not null)
        {
            throw new RuleBroken(ImportErrors.ConcurrentImport, "");
        }

        (Position, Accepted, Rejected) = (to, Accepted + accepted, Rejected + rejected);
        Version++;
    }

    /// <summary>Marks the import as finished.</summary>
    public void Finish(DateTimeOffset at)
    {
        FinishedAt ??= at;
        Version++;
    }
}

/// <summary>Rejections of an import as a whole.</summary>
public static class ImportErrors
{
    /// <summary>A file cannot be imported at all, or not be read to its end.</summary>
    public static readonly Rule UnusableFile = Rule.Unpublished("import_file_unusable", "The file cannot be imported: {0}");

    /// <summary>The step is not possible in the state of the upload.</summary>
    public static readonly Rule OtherState = Rule.Unpublished("import_other_state", "The state of the file does not allow this step");

    /// <summary>The account has too many uploaded files that have not ended.</summary>
    public static readonly Rule TooManyUploads =
        Rule.Unpublished("import_uploads_full", "The account has {0} uploaded files already: import or cancel one first");

    /// <summary>The caller is restricted to business units.</summary>
    public static readonly Rule NeedsAllUnits =
        Rule.Unpublished("import_needs_all_units", "A person who is restricted to business units cannot import files");

    /// <summary>Another process imports the same file.</summary>
    public static readonly Rule ConcurrentImport = Rule.Unpublished("import_elsewhere", "Another process imports the same file");

    /// <summary>The account has no such import.</summary>
    public static readonly Rule Unknown = Rule.Unpublished("import_unknown", "There is no such import");
}
