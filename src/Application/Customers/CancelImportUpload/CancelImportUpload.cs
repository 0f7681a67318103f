using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.CancelImportUpload;

/// <summary>
/// Cancels an uploaded file or its import, and deletes the file. Records that were accepted stay. If it has ended, nothing happens.
/// </summary>
/// <param name="Id">The upload.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record CancelImportUpload(Guid Id) : ICommand<ImportUploadItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class CancelImportUploadHandler(IImportUploads uploads, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<CancelImportUpload, ImportUploadItem>
{
    public async Task<ImportUploadItem> Handle(CancelImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.RequireOwn(request.Id, caller, cancellationToken);
        upload.Cancel(clock.Now());
        return ImportUploadItem.Of(upload);
    }
}
