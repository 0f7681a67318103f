using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.GetImportUpload;

/// <summary>
/// Returns an uploaded file with its dry run and its import. Throws <see cref="NotFound"/> if the caller may see no upload with this id.
/// </summary>
/// <param name="Id">The upload.</param>
public sealed record GetImportUpload(Guid Id) : IQuery<ImportUploadItem>;

internal sealed class GetImportUploadHandler(IImportUploads uploads, IImports imports, IImportReads reads, ICurrentCaller caller)
    : IRequestHandler<GetImportUpload, ImportUploadItem>
{
    public async Task<ImportUploadItem> Handle(GetImportUpload request, CancellationToken cancellationToken)
    {
        var upload = await uploads.Visible(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Import");
        var item = ImportUploadItem.Of(upload);
        return item with
        {
            Check = await Run(upload.CheckNumber),
            Import = await Run(upload.ImportNumber),
            ImportedBefore = item.CanStart && upload.Fingerprint is { } fingerprint
                ? (await imports.Latest(upload.Account, fingerprint, cancellationToken))?.FinishedAt : null,
        };

        async Task<ImportItem?> Run(long? number) =>
            number is { } known && await reads.Find(upload.Account, known, cancellationToken) is { } run ? ImportItem.Of(run) : null;
    }
}
