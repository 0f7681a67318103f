using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>
/// A file that a person uploaded to import it: received, checked by a dry run, started by the person, imported in the background. Its content is
/// stored in encrypted parts (<see cref="ImportPart"/>) until it ends.
/// </summary>
public sealed class ImportUpload
{
    /// <summary>The maximum length of a stored reason.</summary>
    public const int ProblemMaxLength = 2_000;

    /// <summary>The maximum length of the names of persons.</summary>
    public const int NameMaxLength = 256;

    private ImportUpload() { }

    /// <summary>The number, unique and increasing with time.</summary>
    public long Number { get; private init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account of the person, which gets the customers.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The file's name, without its folder.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The person who uploaded it.</summary>
    public string UploadedBy { get; private init; } = "";

    /// <summary>The time at which the upload began.</summary>
    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>The size in bytes; 0 while it is received.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the content in hexadecimal digits; null while it is received.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>How rejected records are written in the format of the file, as its reader stores it; null while it is received.</summary>
    public string? Layout { get; private set; }

    /// <summary>The state.</summary>
    public ImportUploadState State { get; private set; }

    /// <summary>The run of the dry run (<see cref="ImportRun.IsCheck"/>); null before.</summary>
    public long? CheckNumber { get; private set; }

    /// <summary>The import; null before it began.</summary>
    public long? ImportNumber { get; private set; }

    /// <summary>The person who started the import; null before.</summary>
    public string? StartedBy { get; private set; }

    /// <summary>The id of that person.</summary>
    public string? StartedById { get; private set; }

    /// <summary>The time at which the import was started; null before.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Whether the file is imported even if it was imported before.</summary>
    public bool Restarts { get; private set; }

    /// <summary>The time at which it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The reason for which it failed; otherwise null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The version, increased by every change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the file is needed no longer.</summary>
    public bool IsEnded => EndedAt is not null;

    /// <summary>Begins an upload.</summary>
    public static ImportUpload Register(long number, Guid id, AccountId account, string source, string by, DateTimeOffset at) => new()
    {
        Number = number,
        Id = id,
        Account = account,
        Source = Truncate(source, ImportRun.SourceMaxLength),
        UploadedBy = Truncate(by, NameMaxLength),
        UploadedAt = at,
        State = ImportUploadState.Receiving,
        Version = 1,
    };

    /// <summary>Records that the whole file is stored. The dry run follows.</summary>
    public void Complete(long size, string fingerprint, string layout)
    {
        Require(ImportUploadState.Receiving);
        (Size, Fingerprint, Layout, State) = (size, fingerprint, layout, ImportUploadState.Checking);
        Version++;
    }

    /// <summary>Begins the dry run, also again after an interruption.</summary>
    public void BeginCheck(long number)
    {
        Require(ImportUploadState.Checking);
        CheckNumber = number;
        Version++;
    }

    /// <summary>Ends the dry run. A file that cannot be read to its end cannot be imported.</summary>
    public void EndCheck(string? problem, DateTimeOffset at)
    {
        Require(ImportUploadState.Checking);
        if (problem is null)
        {
            State = ImportUploadState.Checked;
            Version++;
        }
        else
        {
            End(ImportUploadState.Failed, problem, at);
        }
    }

    /// <summary>Starts the import. Nothing happens if it was started before. Throws <see cref="RuleBroken"/> if it cannot be started.</summary>
    public void Start(Actor by, bool restarts, DateTimeOffset at)
    {
        if (State is ImportUploadState.Running or ImportUploadState.Finished)
        {
            return;
        }

        Require(ImportUploadState.Checked);
        (State, StartedBy, StartedById, StartedAt, Restarts) = (
            ImportUploadState.Running, Truncate(by.Name, NameMaxLength), by.Client, at, restarts);
        Version++;
    }

    /// <summary>Names the import that the records belong to.</summary>
    public void BeginImport(long number)
    {
        Require(ImportUploadState.Running);
        ImportNumber = number;
        Version++;
    }

    /// <summary>Ends the import.</summary>
    public void EndImport(string? problem, DateTimeOffset at)
    {
        Require(ImportUploadState.Running);
        End(problem is null ? ImportUploadState.Finished : ImportUploadState.Failed, problem, at);
    }

    /// <summary>Cancels it. Records that are stored stay. Nothing happens if it has ended.</summary>
    public void Cancel(DateTimeOffset at)
    {
        if (!IsEnded)
        {
            End(ImportUploadState.Cancelled, null, at);
        }
    }

    /// <summary>Ends an upload that was not started in time. Nothing happens to another one.</summary>
    public void Expire(DateTimeOffset at)
    {
        if (State is ImportUploadState.Receiving or ImportUploadState.Checked)
        {
            End(ImportUploadState.Expired, null, at);
        }
    }

    private void End(ImportUploadState state, string? problem, DateTimeOffset at)
    {
        (State, Problem, EndedAt) = (state, problem is null ? null : Truncate(problem, ProblemMaxLength), at);
        Version++;
    }

    private void Require(ImportUploadState state)
    {
        if (State != state)
        {
            throw new RuleBroken(ImportErrors.OtherState, "");
        }
    }

    private static string Truncate(string text, int length) => text.Length <= length ? text : text[..length];
}
