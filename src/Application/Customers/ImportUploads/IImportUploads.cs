using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ImportUploads;

/// <summary>
/// The repository of uploaded files. The unit of work saves all additions and changes. For a caller who is restricted to business units, none
/// exists.
/// </summary>
public interface IImportUploads
{
    /// <summary>Adds an upload.</summary>
    void Add(ImportUpload upload);

    /// <summary>Adds a part of the content, encrypted.</summary>
    void AddPart(ImportUpload upload, int place, byte[] content);

    /// <summary>Returns an upload of an account, for changes; null if there is none.</summary>
    Task<ImportUpload?> Find(AccountId account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns an upload that the caller may see; null if there is none. A null account means every account.</summary>
    Task<ImportUpload?> Visible(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the uploads that the caller may see and that have not ended, the newest first. A null account means every account.</summary>
    Task<IReadOnlyList<ImportUpload>> Open(AccountId? account, int most, CancellationToken cancellationToken);

    /// <summary>Counts the uploads of an account that have not ended.</summary>
    Task<int> CountOpen(AccountId account, CancellationToken cancellationToken);

    /// <summary>Returns the state of an upload as it is stored now; null if there is none.</summary>
    Task<ImportUploadState?> StateOf(long number, CancellationToken cancellationToken);

    /// <summary>Returns the upload that led to an import; null if there is none.</summary>
    Task<ImportUpload?> OfRun(long run, CancellationToken cancellationToken);

    /// <summary>Returns whether an import has rejected records that are stored as they were.</summary>
    Task<bool> HasLines(long run, CancellationToken cancellationToken);

    /// <summary>Returns rejected records of an import or a dry run as they were in the file, decrypted, after a position, in order.</summary>
    Task<IReadOnlyList<RejectedLineItem>> Lines(long run, long after, int most, CancellationToken cancellationToken);
}

/// <summary>The contents of uploaded files.</summary>
public interface IImportContents
{
    /// <summary>Returns the content of an upload. Only one part of it is in memory while it is read.</summary>
    ImportSource Of(ImportUpload upload);
}
