using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.StartImportUpload;

/// <summary>
/// Starts the import of an uploaded file after its dry run. It runs in the background. If it was started before, nothing happens.
/// </summary>
/// <param name="Id">The upload.</param>
/// <param name="Restarts">Whether the file is imported even if it was imported before.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record StartImportUpload(Guid Id, bool Restarts) : ICommand<ImportUploadItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class StartImportUploadHandler(IImportUploads uploads, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<StartImportUpload, ImportUploadItem>
{
    public async Task<ImportUploadItem> Handle(StartImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.RequireOwn(request.Id, caller, cancellationToken);
        upload.Start(caller.ToActor(), request.Restarts, clock.Now());
        return ImportUploadItem.Of(upload);
    }
}
