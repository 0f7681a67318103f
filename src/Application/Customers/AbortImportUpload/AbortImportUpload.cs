using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.AbortImportUpload;

/// <summary>
/// Ends an upload that did not arrive completely, or cannot be imported at all, as failed. The service does so, not the person, whose connection may
/// be broken. If it was received or has ended, nothing happens.
/// </summary>
/// <param name="Id">The upload.</param>
/// <param name="Problem">The reason.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record AbortImportUpload(Guid Id, string Problem) : ICommand<ImportUploadItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class AbortImportUploadHandler(IImportUploads uploads, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<AbortImportUpload, ImportUploadItem>
{
    public async Task<ImportUploadItem> Handle(AbortImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.RequireOwn(request.Id, caller, cancellationToken);
        upload.Abort(request.Problem, clock.Now());
        return ImportUploadItem.Of(upload);
    }
}
