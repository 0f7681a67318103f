using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.RunImportUpload;

/// <summary>
/// Counts an attempt to do the dry run or the import of an uploaded file, before any of its work, so that a file whose work ends the process is not
/// tried for ever. Returns whether the work is given up.
/// </summary>
/// <param name="Upload">The upload, of the account for which the work is done.</param>
/// <param name="IsCounted">Whether the attempt counts.</param>
[ChangesData(DataScope.Service)]
public sealed record AttemptImportUpload(Guid Upload, bool IsCounted) : ICommand<bool>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class AttemptImportUploadHandler(IImportUploads uploads, IImports imports, ICurrentCaller caller)
    : IRequestHandler<AttemptImportUpload, bool>
{
    public async Task<bool> Handle(AttemptImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.Find(caller.Account, request.Upload, cancellationToken) ?? throw new NotFound("Import");

        // A dry run begins again, so it has no position.
        var run = upload is { State: ImportUploadState.Running, ImportNumber: { } number }
            ? await imports.Find(upload.Account, number, cancellationToken) : null;
        return upload.BeginAttempt(run?.Position ?? 0, request.IsCounted);
    }
}
