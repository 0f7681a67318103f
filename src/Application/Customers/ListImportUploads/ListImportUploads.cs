using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.ListImportUploads;

/// <summary>Lists the uploaded files that have not ended, and those of the last seven days that have. The newest come first.</summary>
public sealed record ListImportUploads : IQuery<IReadOnlyList<ImportUploadItem>>
{
    /// <summary>The maximum number of files in the list.</summary>
    public const int MaxItems = 50;

    /// <summary>The time for which files that have ended are in the list, from their upload.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(7);
}

internal sealed class ListImportUploadsHandler(IImportUploads uploads, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<ListImportUploads, IReadOnlyList<ImportUploadItem>>
{
    public async Task<IReadOnlyList<ImportUploadItem>> Handle(ListImportUploads request, CancellationToken cancellationToken) =>
    [
        .. (await uploads.Recent(
            caller.VisibleAccount(), clock.GetUtcNow() - ListImportUploads.Shown, ListImportUploads.MaxItems, cancellationToken))
            .Select(ImportUploadItem.Of),
    ];
}
