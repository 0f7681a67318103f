using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening.GetScreeningHealth;

/// <summary>Returns whether lists that a setting requires are missing, and whether screenings wait for lists.</summary>
public sealed record GetScreeningHealth : IQuery<ScreeningCondition>;

/// <summary>The condition of screenings.</summary>
/// <param name="Problems">The problems, one line each, without personal data.</param>
public sealed record ScreeningCondition(IReadOnlyList<string> Problems);

internal sealed class GetScreeningHealthHandler(IScreeningReads reads, IScreeningIndex index, ScreeningPolicy policy)
    : IRequestHandler<GetScreeningHealth, ScreeningCondition>
{
    public async Task<ScreeningCondition> Handle(GetScreeningHealth request, CancellationToken cancellationToken)
    {
        var lists = index.Current.Lists;
        return new([
            .. Enum.GetValues<ScreeningProcess>().SelectMany(policy.RequiredLists)
                .Where(key => lists.All(list => list.Key != key || list.Version == 0))
                .Distinct().Order(StringComparer.Ordinal).Select(key => $"the required list {key} is missing"),
            .. await reads.HasWaiting(cancellationToken) ? ["screenings wait for lists"] : Array.Empty<string>(),
        ]);
    }
}
