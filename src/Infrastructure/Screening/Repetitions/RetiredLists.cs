using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening.AdvanceList;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>
/// Screens the customers again who have hits of a list that was retired, so that these hits end. Confirmed matches stay: that a list is not used any
/// more says nothing about the customer.
/// </summary>
internal sealed class RetiredLists(IServiceScopeFactory scopes, TimeProvider clock) : IRescreeningStep
{
    // A customer that fails is tried again then; the other customers and lists do not wait for it.
    private static readonly TimeSpan PauseOfFailed = TimeSpan.FromMinutes(1);
    private long _done = -1;
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public async Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var revision = scope.ServiceProvider.GetRequiredService<ScreeningSnapshot>().Revision;
        if (revision == _done || clock.GetUtcNow() < _next)
        {
            return false;
        }

        var hasFailed = false;
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        foreach (var key in await Retired(db, cancellationToken))
        {
            if (await ScreenHits(db, key, sender, cancellationToken))
            {
                await sender.Send(AccountId.None, new AdvanceList(key, ListStep.Retire));
            }
            else
            {
                hasFailed = true;
            }
        }

        (_done, _next) = hasFailed ? (-1, clock.GetUtcNow() + PauseOfFailed) : (revision, _next);
        return false;
    }

    private static async Task<IReadOnlyList<string>> Retired(OnboardingDbContext db, CancellationToken cancellationToken) =>
        await db.Set<ScreeningList>().AsNoTracking()
            .Where(list => list.RetiredAt != null && list.CurrentVersion > 0
                && !db.Set<ListProgress>().Any(progress => progress.ListKey == list.Key && progress.IsRetired))
            .Select(list => list.Key).ToListAsync(cancellationToken);

    private static async Task<bool> ScreenHits(OnboardingDbContext db, string key, RescreeningSender sender, CancellationToken cancellationToken)
    {
        var areScreened = true;
        var hits = await db.Set<Hit>().AsNoTracking()
            .Where(hit => hit.ListKey == key && hit.State != HitState.TrueMatch && !hit.FollowsMatch).Where(ConcernedHits.IsLive)
            .Select(hit => new { hit.Account, hit.CustomerId, hit.Process }).Distinct().ToListAsync(cancellationToken);
        foreach (var customer in hits.GroupBy(hit => (hit.Account, hit.CustomerId)))
        {
            areScreened &= await sender.TrySend(
                new RescreenCustomer(
                    customer.Key.Account, customer.Key.CustomerId, [.. customer.Select(hit => hit.Process)], ScreeningTrigger.ListChanged));
        }

        return areScreened;
    }
}
