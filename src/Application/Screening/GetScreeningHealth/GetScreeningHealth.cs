using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening.GetScreeningHealth;

/// <summary>Returns whether required lists are missing or too old, and whether screenings wait for lists.</summary>
public sealed record GetScreeningHealth : IQuery<ScreeningCondition>;

/// <summary>The condition of screenings.</summary>
/// <param name="Problem">What is wrong, without personal data; null if nothing is.</param>
public sealed record ScreeningCondition(string? Problem);

internal sealed class GetScreeningHealthHandler(IScreeningReads reads, IScreeningIndex index, ScreeningPolicy policy, TimeProvider clock)
    : IRequestHandler<GetScreeningHealth, ScreeningCondition>
{
    public async Task<ScreeningCondition> Handle(GetScreeningHealth request, CancellationToken cancellationToken)
    {
        var (lists, at) = (index.Current.Lists, clock.GetUtcNow());
        string[] problems =
        [
            .. Enum.GetValues<ScreeningProcess>().SelectMany(policy.RequiredLists).Where(key => lists.All(list => list.Key != key || list.Version == 0))
                .Concat(lists.Where(list => list.IsRequired && list.Version == 0).Select(list => list.Key))
                .Distinct().Order(StringComparer.Ordinal).Select(key => $"the required list {key} is missing"),
            .. lists.Where(list => list.Version > 0 && !list.IsUsable(at)).Select(list => $"the list {list.Key} is too old"),
            .. await reads.HasWaiting(cancellationToken) ? ["screenings wait for lists"] : Array.Empty<string>(),
        ];
        return new(problems.Length == 0 ? null : string.Join("; ", problems));
    }
}
