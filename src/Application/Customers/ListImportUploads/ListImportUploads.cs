using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.ListImportUploads;

/// <summary>Lists the uploaded files that have not ended, the newest first.</summary>
public sealed record ListImportUploads : IQuery<IReadOnlyList<ImportUploadItem>>
{
    /// <summary>The maximum number of files in the list.</summary>
    public const int MaxItems = 50;
}

internal sealed class ListImportUploadsHandler(IImportUploads uploads, ICurrentCaller caller)
    : IRequestHandler<ListImportUploads, IReadOnlyList<ImportUploadItem>>
{
    public async Task<IReadOnlyList<ImportUploadItem>> Handle(ListImportUploads request, CancellationToken cancellationToken) =>
    [
        .. (await uploads.Open(caller.VisibleAccount(), ListImportUploads.MaxItems, cancellationToken)).Select(ImportUploadItem.Of),
    ];
}
