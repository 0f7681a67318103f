using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening.GetScreeningHealth;

/// <summary>Returns whether lists that a setting requires are missing or too old, and whether screenings wait for lists or for another try.</summary>
public sealed record GetScreeningHealth : IQuery<ScreeningCondition>;

/// <summary>The condition of screenings.</summary>
/// <param name="Problems">The problems, one line each, without personal data.</param>
public sealed record ScreeningCondition(IReadOnlyList<string> Problems);

internal sealed class GetScreeningHealthHandler(IScreeningReads reads, IScreeningIndex index, ScreeningPolicy policy, TimeProvider clock)
    : IRequestHandler<GetScreeningHealth, ScreeningCondition>
{
    public async Task<ScreeningCondition> Handle(GetScreeningHealth request, CancellationToken cancellationToken)
    {
        var lists = index.Current.Lists;
        var at = clock.GetUtcNow();
        bool IsMissing(string key) => !lists.Any(list => list.Key == key && list.Version > 0);

        // A list that its definition requires too is reported with the lists.
        bool IsStale(string key) => lists.Any(list => list.Key == key && list is { Version: > 0, IsRequired: false } && !list.IsUsable(at));
        var required = Enum.GetValues<ScreeningProcess>().SelectMany(policy.RequiredLists).Distinct().Order(StringComparer.Ordinal).ToList();
        return new([
            .. required.Where(IsMissing).Select(key => $"the required list {key} is missing"),
            .. required.Where(IsStale).Select(key => $"the required list {key} is STALE"),
            .. await reads.HasWaiting(cancellationToken) ? ["screenings wait, see /onboarding/v1/screening/waiting"] : Array.Empty<string>(),
            .. await reads.HasFailed(cancellationToken)
                ? ["customers could not be screened, see /onboarding/v1/screening/waiting"] : Array.Empty<string>(),
        ]);
    }
}
