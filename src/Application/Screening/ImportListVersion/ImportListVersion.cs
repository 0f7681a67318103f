using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.ImportListVersion;

/// <summary>
/// Imports the files of a list as its new version. The version in force stays in force if they are rejected: list_unreadable, list_too_small,
/// list_shrank. Single bad rows are skipped and named. The same content again makes no version. An unknown list is not found.
/// </summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Upload">The files; null if there is no such list.</param>
/// <param name="AcceptsShrunk">Whether the list may lose more entries than its definition allows.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ImportListVersion(string Key, ListUpload? Upload, bool AcceptsShrunk) : ICommand<ImportedListVersion>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Key;
}

internal sealed class ImportListVersionHandler(IScreeningLists lists, ListVersionWriter writer, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<ImportListVersion, ImportedListVersion>
{
    public async Task<ImportedListVersion> Handle(ImportListVersion request, CancellationToken cancellationToken)
    {
        var list = await lists.RequireOwn(request.Key, caller, cancellationToken);
        trail.SetOwner(list);
        return await writer.Write(list, request.Upload!, request.AcceptsShrunk ? null : list.MayShrinkBy, caller.Name, cancellationToken);
    }
}
