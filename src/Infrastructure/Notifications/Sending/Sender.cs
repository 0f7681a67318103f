using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Sees which subscriptions have something due, and gives each a lane of its own, so that none waits for another.</summary>
internal sealed class Sender(IServiceScopeFactory scopes, Lanes lanes, NotificationSignals signals, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromSeconds(30);

    /// <summary>Sends until the lease is lost; comes back when nothing is under way any more.</summary>
    public async Task Run(Lease lease, CancellationToken whileHeld)
    {
        var running = new Dictionary<long, Task>();
        var cleared = DateTimeOffset.MinValue;
        try
        {
            while (true)
            {
                whileHeld.ThrowIfCancellationRequested();
                if (clock.GetUtcNow() - cleared >= BetweenClearings)
                {
                    await Clear(whileHeld);
                    cleared = clock.GetUtcNow();
                }

                foreach (var subscription in await Due(whileHeld))
                {
                    if (!running.TryGetValue(subscription, out var lane) || lane.IsCompleted)
                    {
                        await (lane ?? Task.CompletedTask);

                        // In a thread of its own: a database that answers at once would let this loop wait for the whole lane.
                        running[subscription] = Task.Run(() => lanes.Run(subscription, lease, whileHeld), CancellationToken.None);
                    }
                }

                await signals.Deliveries.Wait(Pause, whileHeld);
            }
        }
        finally
        {
            await Task.WhenAll(running.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<IReadOnlyList<long>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var now = clock.GetUtcNow();
        return await db.Set<Subscription>().AsNoTracking()
            .Where(one => one.EndedAt == null && one.State == SubscriptionState.Active
                && db.Set<Delivery>().Any(delivery => delivery.SubscriptionNumber == one.Number && delivery.State == DeliveryState.Pending && delivery.DueAt <= now))
            .Select(one => one.Number).ToListAsync(cancellationToken);
    }

    // What is left of deleted subscriptions. Here and not where they are deleted, since it may be much.
    private async Task Clear(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var left = db.Set<Delivery>().Where(delivery => delivery.State == DeliveryState.Pending
            && db.Set<Subscription>().Any(one => one.Number == delivery.SubscriptionNumber && one.EndedAt != null));
        if (await left.AnyAsync(cancellationToken))
        {
            var now = clock.Now();
            await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
                db,
                () => left.ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.State, DeliveryState.Cancelled).SetProperty(one => one.SettledAt, now).SetProperty(one => one.DueAt, now), CancellationToken.None),
                () => Task.FromResult(false),
                cancellationToken);
        }
    }
}
