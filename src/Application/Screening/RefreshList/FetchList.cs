using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.RefreshList;

/// <summary>
/// Fetches and reads the files of a list from its source, outside the unit of work. Null if there is no such list or it has no source.
/// </summary>
/// <param name="Key">The key of the list.</param>
public sealed record FetchList(string Key) : IQuery<FetchedList?>;

/// <summary>The result of a fetch.</summary>
/// <param name="Urls">The URLs that were fetched.</param>
/// <param name="Version">The version in force at that time.</param>
/// <param name="Upload">The files; null if the source says that they are those of the version in force, or after a failure.</param>
/// <param name="Tags">The tags of the files, as the source sent them.</param>
/// <param name="Failure">Why they could not be fetched; null if they could.</param>
public sealed record FetchedList(IReadOnlyList<string> Urls, int Version, ListUpload? Upload, IReadOnlyList<FetchTag> Tags, string? Failure);

internal sealed class FetchListHandler(IScreeningListReads reads, IListSourceClient client, IListReader reader, ICurrentCaller caller)
    : IRequestHandler<FetchList, FetchedList?>
{
    public async Task<FetchedList?> Handle(FetchList request, CancellationToken cancellationToken)
    {
        if (await reads.Visible(request.Key, caller, cancellationToken) is not { Source: { } source, RetiredAt: null } list)
        {
            return null;
        }

        var known = list.Fetch?.Tags ?? [];
        try
        {
            return await client.Fetch(source.Urls, known, cancellationToken) is { } fetched
                ? new(source.Urls, list.CurrentVersion, ListUpload.Read(list, reader, fetched.Files), fetched.Tags, null)
                : new(source.Urls, list.CurrentVersion, null, known, null);
        }
        catch (ListSourceException failure)
        {
            return new(source.Urls, list.CurrentVersion, null, known, failure.Message);
        }
    }
}
