using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.ImportListVersion;

/// <summary>Reads the files of a list before they are imported, outside the unit of work. Null if there is no such list.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Files">The files.</param>
public sealed record ReadListFiles(string Key, IReadOnlyList<ListFile> Files) : IQuery<ListUpload?>;

internal sealed class ReadListFilesHandler(IScreeningListReads reads, IListReader reader, ICurrentCaller caller)
    : IRequestHandler<ReadListFiles, ListUpload?>
{
    public async Task<ListUpload?> Handle(ReadListFiles request, CancellationToken cancellationToken) =>
        await reads.Visible(request.Key, caller, cancellationToken) is { } list ? ListUpload.Read(list, reader, request.Files) : null;
}

/// <summary>Reads files, then imports them.</summary>
public static class ListImport
{
    /// <summary>Imports files as the new version of a list (<see cref="ImportListVersion"/>).</summary>
    public static async Task<ImportedListVersion> Import(
        this IMediator mediator, string key, IReadOnlyList<ListFile> files, bool acceptsShrunk, CancellationToken cancellationToken) =>
        await mediator.Send(
            new ImportListVersion(key, await mediator.Send(new ReadListFiles(key, files), cancellationToken), acceptsShrunk), cancellationToken);
}
