using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.ReceiveImportUpload;

/// <summary>Records that a file is received completely. The dry run follows.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Fingerprint">SHA-256 of the content in hexadecimal digits.</param>
/// <param name="Layout">How rejected records are written in the format of the file.</param>
[ChangesData(DataScope.Service)]
public sealed record CompleteImportUpload(Guid Upload, long Size, string Fingerprint, string Layout) : ICommand<ImportUploadItem>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class CompleteImportUploadHandler(IImportUploads uploads, ICurrentCaller caller)
    : IRequestHandler<CompleteImportUpload, ImportUploadItem>
{
    public async Task<ImportUploadItem> Handle(CompleteImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.RequireOwn(request.Upload, caller, cancellationToken);
        upload.Complete(request.Size, request.Fingerprint, request.Layout);
        return ImportUploadItem.Of(upload);
    }
}
