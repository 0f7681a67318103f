using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>Screens again the customers that have a suppression whose last day has passed.</summary>
internal sealed class EndedSuppressions(IServiceScopeFactory scopes, TimeProvider clock) : IRescreeningStep
{
    private const int PageSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public async Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < _next)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var today = clock.Today();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();

        // Failed screenings are tried again by WaitingParties. Here they would take the place of later suppressions. A column of truth values is
        // compared with a variable: a bare column would not use its index.
        var failedBefore = true;
        var failed = db.Set<ScreenedParty>().Where(party => party.HasFailed == failedBefore).Select(party => party.CustomerId);
        var ended = await db.Set<Suppression>().AsNoTracking()
            .Where(one => one.Until < today && one.EndedAt == null && !failed.Contains(one.CustomerId))
            .OrderBy(one => one.Number).Take(PageSize).ToListAsync(cancellationToken);
        var hasFailed = false;
        foreach (var customer in ended.GroupBy(one => (one.Account, one.CustomerId)))
        {
            hasFailed |= !await sender.SendOrPostpone(
                new RescreenCustomer(
                    customer.Key.Account, customer.Key.CustomerId, [.. customer.Select(one => one.Process).Distinct()],
                    ScreeningTrigger.SuppressionEnded));
        }

        var isMore = ended.Count == PageSize && !hasFailed;
        _next = isMore ? _next : clock.GetUtcNow() + Period;
        return isMore;
    }
}
