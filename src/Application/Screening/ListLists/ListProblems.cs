using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.ListLists;

/// <summary>
/// Returns what is wrong with the lists, a line each: required lists that are empty or stale, and sources that cannot be fetched or used.
/// </summary>
public sealed record ListProblems : IQuery<IReadOnlyList<string>>;

internal sealed class ListProblemsHandler(IScreeningListReads reads, TimeProvider clock) : IRequestHandler<ListProblems, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ListProblems request, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        var problems = new List<string>();
        foreach (var list in await reads.Lists(cancellationToken))
        {
            // Operators of any account see this; the lists of others do not concern them.
            var name = list.Account == AccountId.None ? $"list {list.Key}" : "list of an account";
            if (list.IsRequired && list.State(at) is var state and not ScreeningListState.Current)
            {
                problems.Add($"the required {name} is {Codes<ScreeningListState>.Of(state)}");
            }

            if (list.Fetch is { FailedSince: { } since, FailureCode: { } code })
            {
                problems.Add(FormattableString.Invariant($"the {name} is not refreshed since {since:yyyy-MM-ddTHH:mm:ssZ} ({code})"));
            }
        }

        return problems;
    }
}
