using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.ListVersions;

/// <summary>Lists the versions of a list, the newest first. An unknown list is not found.</summary>
/// <param name="Key">The key of the list.</param>
public sealed record ListVersions(string Key) : IQuery<IReadOnlyList<ListVersionItem>>;

/// <summary>Returns one version of a list. An unknown list or version is not found.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Version">The number of the version.</param>
public sealed record GetListVersion(string Key, int Version) : IQuery<ListVersionItem>;

/// <summary>A version of a list as the core API shows it.</summary>
/// <param name="Version">The number.</param>
/// <param name="Sha256">The hash of its files.</param>
/// <param name="PublishedAt">When the source published it, or null.</param>
/// <param name="ImportedAt">From when it was in force.</param>
/// <param name="ReplacedAt">Until when it was in force; null if it is.</param>
/// <param name="ImportedBy">The client or user that imported it.</param>
/// <param name="Entries">The number of entries.</param>
/// <param name="Names">The number of names.</param>
/// <param name="Added">The number of entries that the version before did not have.</param>
/// <param name="Changed">The number of entries that differ from the version before.</param>
/// <param name="Removed">The number of entries of the version before that are gone.</param>
/// <param name="Skipped">The rows that could not be read.</param>
public sealed record ListVersionItem(
    int Version,
    string Sha256,
    DateTimeOffset? PublishedAt,
    DateTimeOffset ImportedAt,
    DateTimeOffset? ReplacedAt,
    string ImportedBy,
    int Entries,
    int Names,
    int Added,
    int Changed,
    int Removed,
    IReadOnlyList<SkippedRow> Skipped);

internal sealed class ListVersionsHandler(IScreeningListReads reads, ICurrentCaller caller)
    : IRequestHandler<ListVersions, IReadOnlyList<ListVersionItem>>, IRequestHandler<GetListVersion, ListVersionItem>
{
    public async Task<IReadOnlyList<ListVersionItem>> Handle(ListVersions request, CancellationToken cancellationToken)
    {
        await reads.Require(request.Key, caller, cancellationToken);
        return await reads.Versions(request.Key, cancellationToken);
    }

    public async Task<ListVersionItem> Handle(GetListVersion request, CancellationToken cancellationToken)
    {
        await reads.Require(request.Key, caller, cancellationToken);
        return (await reads.Versions(request.Key, cancellationToken)).FirstOrDefault(
            version => version.Version == request.Version) ?? throw new NotFound("Version");
    }
}
