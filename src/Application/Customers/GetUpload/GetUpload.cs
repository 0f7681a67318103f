using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.GetDocumentContent;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.GetUpload;

/// <summary>
/// Returns an upload of the caller's account in plain form. Throws <see cref="NotFound"/> if there is none that the caller may see. Each read is
/// audited.
/// </summary>
/// <param name="Id">The upload.</param>
public sealed record GetUpload(Guid Id) : IQuery<DocumentFile>, IAudited
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class GetUploadHandler(IUploads uploads, IContentProtection protection, ICurrentCaller caller)
    : IRequestHandler<GetUpload, DocumentFile>
{
    public async Task<DocumentFile> Handle(GetUpload request, CancellationToken cancellationToken)
    {
        var found = await uploads.Find(caller.Account, [request.Id], cancellationToken);
        var upload = found.SingleOrDefault() ?? throw new NotFound("Upload");
        return new(protection.Unprotect(upload), Codes<MediaType>.Of(upload.Type));
    }
}
