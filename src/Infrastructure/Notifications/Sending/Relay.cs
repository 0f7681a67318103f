using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Gives new events their place in the feed and makes their deliveries, in one transaction that is tied to the lease. It does so after their commit, so
/// that no late commit can change the order of the feed.
/// </summary>
internal sealed class Relay(IServiceScopeFactory scopes, EventTypes types, NotificationSignals notifier, ISequenceGenerator sequence, TimeProvider clock)
{
    private const int Most = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Relays until the lease is lost.</summary>
    public async Task Run(Lease lease, CancellationToken whileHeld)
    {
        while (true)
        {
            whileHeld.ThrowIfCancellationRequested();
            if (await RelayBatch(lease, whileHeld) < Most)
            {
                await notifier.Events.Wait(Pause, whileHeld);
            }
        }
    }

    private async Task<int> RelayBatch(Lease lease, CancellationToken whileHeld)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();

        // Looked for outside the one writer's queue: mostly there is nothing.
        if (!lease.IsAlive || !await New(db).AnyAsync(whileHeld))
        {
            return 0;
        }

        var (placed, delivered) = (0, false);
        await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
            db,
            async () => (placed, delivered) = await Place(db, lease, scope.ServiceProvider.GetRequiredService<Envelopes>()),
            () => Task.FromResult(false),
            whileHeld);
        if (delivered)
        {
            notifier.Deliveries.Notify();
        }

        return placed;
    }

    private async Task<(int Placed, bool Delivered)> Place(OnboardingDbContext db, Lease lease, Envelopes envelopes)
    {
        db.ChangeTracker.Clear();
        var events = await New(db).OrderBy(told => told.Number).Take(Most).ToListAsync(CancellationToken.None);
        var last = await Last(db);
        AccountId[] accounts = [.. events.Select(told => told.Account).Distinct()];
        var subscriptions = (await db.Set<Subscription>().AsNoTracking().Where(one => one.EndedAt == null && accounts.Contains(one.Account))
            .ToListAsync(CancellationToken.None)).ToLookup(one => one.Account);
        var delivered = false;
        foreach (var told in events)
        {
            told.Place(++last);

            // An event of a dialect that was taken out has its place in the feed, and no receivers any more.
            var type = types.Find(told.Type);
            foreach (var subscription in subscriptions[told.Account].Where(one => type is not null && one.Takes(type)))
            {
                // The time first: a filter from this very time on finds the number drawn after it.
                var now = clock.Now();
                db.Add(Delivery.Register(sequence.Next(), subscription, told, envelopes.Wrap(subscription, told), now));
                delivered = true;
            }
        }

        lease.Fence(db);
        await db.SaveChangesAsync(CancellationToken.None);
        return (events.Count, delivered);
    }

    // Events first: one that is deleted in between has left its mark before.
    private static async Task<long> Last(OnboardingDbContext db) => Math.Max(
        await db.Set<Event>().MaxAsync(told => told.Sequence, CancellationToken.None) ?? 0,
        await db.Set<FeedMark>().MaxAsync(mark => (long?)mark.DeletedThrough, CancellationToken.None) ?? 0);

    private static IQueryable<Event> New(OnboardingDbContext db) => db.Set<Event>().Where(told => told.Sequence == null);
}
