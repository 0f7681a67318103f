using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Postpones due deliveries that wait for a failed one of the same customer to the next attempt of that one. Otherwise each query of due deliveries
/// would read everything that waits for a receiver that fails.
/// </summary>
/// <remarks>
/// The order does not depend on it: a delivery is sent only if no earlier one of its customer is pending. The due time of a pending delivery never
/// becomes earlier, so a delivery that waits is due again no later than the one that it waits for.
/// </remarks>
internal sealed class BlockedDeliveries(IServiceScopeFactory scopes, HeldPartitions partitions, TimeProvider clock)
{
    // Each group is one short transaction. The queue continues after some groups, so that it does not wait for a long backlog.
    private const int GroupSize = 1_000;
    private const int MaxGroups = 10;

    /// <summary>Postpones blocked deliveries of a subscription.</summary>
    /// <param name="subscription">The number of the subscription.</param>
    /// <param name="until">The due time up to which deliveries are examined.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task Postpone(long subscription, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var provider = scope.ServiceProvider.GetRequiredService<IProvider>();
        for (var group = 0; group < MaxGroups; group++)
        {
            var blocked = Blocked(db, subscription, partitions.Held, until, clock.GetUtcNow());
            var numbers = await blocked.Select(one => one.Number).Take(GroupSize).ToArrayAsync(cancellationToken);
            if (numbers.Length > 0)
            {
                await provider.Write(db, () => Postpone(db, subscription, numbers), () => Task.FromResult(false), cancellationToken);
            }

            if (numbers.Length < GroupSize)
            {
                return;
            }
        }
    }

    /// <summary>Returns the due deliveries that wait for one that is not due, in the order in which they became due.</summary>
    internal static IQueryable<Delivery> Blocked(
        OnboardingDbContext db, long subscription, IReadOnlyList<int> held, DateTimeOffset until, DateTimeOffset now)
    {
        var pending = db.PendingDeliveries(subscription);
        return pending.OfPartitions(held).Where(one => one.DueAt <= until && one.DueAt <= now && one.CustomerId != null
            && pending.Where(first => first.CustomerId == one.CustomerId).OrderBy(first => first.EventSequence)
                .Select(first => first.DueAt).First() > now)
            .OrderBy(one => one.DueAt).ThenBy(one => one.Number);
    }

    /// <summary>Gives deliveries the due time of the first pending one of their customer.</summary>
    /// <remarks>
    /// One that is the first by now keeps its time. No other column with an index selects the rows, so that each is found by its key, however many
    /// wait. The first one is found by its index only if the comparison of customers needs no case for null.
    /// </remarks>
    internal static Task<int> Postpone(OnboardingDbContext db, long subscription, long[] numbers)
    {
        var pending = db.PendingDeliveries(subscription).Where(one => one.CustomerId != null);
        return db.Set<Delivery>().Where(one => numbers.Contains(one.Number) && one.SettledAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(
                one => one.DueAt,
                one => pending.Where(first => first.CustomerId == one.CustomerId).OrderBy(first => first.EventSequence)
                    .Select(first => first.DueAt).First()),
            CancellationToken.None);
    }
}
