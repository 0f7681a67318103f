using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ImportUploads;

/// <summary>An uploaded file with its dry run and its import.</summary>
public sealed record ImportUploadItem
{
    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account that gets the customers.</summary>
    public string Account { get; init; } = "";

    /// <summary>The file's name.</summary>
    public string Source { get; init; } = "";

    /// <summary>The size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The state, such as CHECKED.</summary>
    public string State { get; init; } = "";

    /// <summary>The person who uploaded it.</summary>
    public string UploadedBy { get; init; } = "";

    /// <summary>The time of the upload.</summary>
    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>The person who started the import; null before.</summary>
    public string? StartedBy { get; init; }

    /// <summary>The time at which the import was started; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The time at which it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The reason for which it failed; otherwise null.</summary>
    public string? Problem { get; init; }

    /// <summary>The dry run; null before it begins, and after the upload ended.</summary>
    public ImportItem? Check { get; init; }

    /// <summary>The import; null before it begins.</summary>
    public ImportItem? Import { get; init; }

    /// <summary>The time at which the same file was imported before, if it was; only before the start.</summary>
    public DateTimeOffset? ImportedBefore { get; init; }

    /// <summary>Whether a person can start the import.</summary>
    public bool CanStart => State == Codes<ImportUploadState>.Of(ImportUploadState.Checked);

    internal static ImportUploadItem Of(ImportUpload upload) => new()
    {
        Id = upload.Id,
        Account = upload.Account.Value,
        Source = upload.Source,
        Size = upload.Size,
        State = Codes<ImportUploadState>.Of(upload.State),
        UploadedBy = upload.UploadedBy,
        UploadedAt = upload.UploadedAt,
        StartedBy = upload.StartedBy,
        StartedAt = upload.StartedAt,
        EndedAt = upload.EndedAt,
        Problem = upload.Problem,
    };
}
