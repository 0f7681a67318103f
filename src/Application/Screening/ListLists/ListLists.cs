using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.ListLists;

/// <summary>Lists the lists of the installation and of the caller's account that are not retired, by key, on one page.</summary>
public sealed record ListLists : IQuery<IReadOnlyList<ScreeningListItem>>;

internal sealed class ListListsHandler(IScreeningListReads reads, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<ListLists, IReadOnlyList<ScreeningListItem>>
{
    public async Task<IReadOnlyList<ScreeningListItem>> Handle(ListLists request, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        return [.. (await reads.Lists(cancellationToken)).Where(list => caller.Sees(list)).Select(list => ScreeningListItem.Of(list, at))];
    }
}
