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
/// more says nothing about the customer. The screening of a customer that fails waits, so the other customers and lists do not wait for it.
/// </summary>
internal sealed class RetiredLists(IServiceScopeFactory scopes) : IRescreeningStep
{
    private long _done = -1;

    public async Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var revision = scope.ServiceProvider.GetRequiredService<ScreeningSnapshot>().Revision;
        if (revision == _done)
        {
            return false;
        }

        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        foreach (var key in await Retired(db, cancellationToken))
        {
            await ScreenHits(db, key, sender, cancellationToken);
            await sender.Send(AccountId.None, new AdvanceList(key, ListStep.Retire));
        }

        _done = revision;
        return false;
    }

    private static async Task<IReadOnlyList<string>> Retired(OnboardingDbContext db, CancellationToken cancellationToken) =>
        await db.Set<ScreeningList>().AsNoTracking()
            .Where(list => list.RetiredAt != null && list.CurrentVersion > 0
                && !db.Set<ListProgress>().Any(progress => progress.ListKey == list.Key && progress.IsRetired))
            .Select(list => list.Key).ToListAsync(cancellationToken);

    private static async Task ScreenHits(OnboardingDbContext db, string key, RescreeningSender sender, CancellationToken cancellationToken)
    {
        var hits = await db.Set<Hit>().AsNoTracking()
            .Where(hit => hit.ListKey == key && hit.State != HitState.TrueMatch && !hit.FollowsMatch).Where(ConcernedHits.IsLive)
            .Select(hit => new { hit.Account, hit.CustomerId, hit.Process }).Distinct().ToListAsync(cancellationToken);
        foreach (var customer in hits.GroupBy(hit => (hit.Account, hit.CustomerId)))
        {
            await sender.SendOrPostpone(
                new RescreenCustomer(
                    customer.Key.Account, customer.Key.CustomerId, [.. customer.Select(hit => hit.Process)], ScreeningTrigger.ListChanged));
        }
    }
}
