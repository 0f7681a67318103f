using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Assigns new events their sequence number in the feed and creates their deliveries, in one transaction that is tied to the lease. It does so after
/// the commit of the events, so that no late commit can change the order of the feed.
/// </summary>
internal sealed class Relay(
    IServiceScopeFactory scopes, EventTypes types, NotificationSignals notifier, ISequenceGenerator sequence, TimeProvider clock)
    : IMonitoredData
{
    private const int BatchSize = 200;

    // The numbers of the feed follow time and skip some, so that they do not tell an account how many events others have.
    private const int MostSkipped = 1_000;

    private volatile bool _isRunning;

    public string Contents => "events";

    public bool IsMonitored => _isRunning;

    public TimeSpan Period => MonitoredWork.Period;

    /// <summary>Relays until the lease is lost.</summary>
    public async Task Run(Lease lease, CancellationToken leaseToken)
    {
        _isRunning = true;
        try
        {
            while (true)
            {
                leaseToken.ThrowIfCancellationRequested();
                if (await RelayBatch(lease, leaseToken) < BatchSize)
                {
                    await notifier.Events.Wait(MonitoredWork.LongestPause, leaseToken);
                }
            }
        }
        finally
        {
            _isRunning = false;
        }
    }

    public IQueryable<DataState> State(OnboardingDbContext db) =>
        Unrelayed(db).OrderBy(one => one.Number).Take(1).Select(_ => new DataState { Count = 1, Live = 0, High = 0, Low = 0 });

    public Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken) =>
        MonitoredWork.Wake(notifier.Events, state);

    private async Task<int> RelayBatch(Lease lease, CancellationToken leaseToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();

        // Checked outside the queue of writers, because mostly there are no new events.
        if (!lease.IsAlive || !await Unrelayed(db).AnyAsync(leaseToken))
        {
            return 0;
        }

        var (relayed, receivers) = (0, (IReadOnlySet<long>)new HashSet<long>());
        await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
            db,
            async () => (relayed, receivers) = await Save(db, lease, scope.ServiceProvider),
            () => Task.FromResult(false),
            leaseToken);
        if (receivers.Count > 0)
        {
            notifier.NotifyDeliveries(receivers);
        }

        return relayed;
    }

    private async Task<(int Relayed, IReadOnlySet<long> Subscriptions)> Save(OnboardingDbContext db, Lease lease, IServiceProvider services)
    {
        var envelopes = services.GetRequiredService<Envelopes>();
        db.ChangeTracker.Clear();
        var events = await Unrelayed(db).OrderBy(one => one.Number).Take(BatchSize).ToListAsync(CancellationToken.None);
        var last = await LastSequence(db);
        AccountId[] accounts = [.. events.Select(one => one.Account).Distinct()];
        var subscriptions = (await db.Set<Subscription>().AsNoTracking().Where(one => one.EndedAt == null && accounts.Contains(one.Account))
            .ToListAsync(CancellationToken.None)).ToLookup(one => one.Account);
        var units = subscriptions.SelectMany(one => one).Any(one => one.BusinessUnits.Count + one.VisibleUnits.Count > 0)
            ? await services.GetRequiredService<CustomerVisibility>().UnitsOf(
                [.. events.Select(one => one.CustomerId).Distinct()], CancellationToken.None)
            : new Dictionary<CustomerId, string>();
        var receivers = new HashSet<long>();
        foreach (var published in events)
        {
            last = Math.Max(last + 1 + RandomNumberGenerator.GetInt32(MostSkipped), sequence.Next());
            published.SetSequence(last);

            // An event of a dialect that was removed gets a sequence number in the feed, but has no receivers any more.
            var type = types.Find(published.Type);
            var unit = units.GetValueOrDefault(published.CustomerId);
            foreach (var subscription in subscriptions[published.Account].Where(
                one => type is not null && one.Accepts(type) && one.AcceptsUnit(unit) && envelopes.Publishes(one, type)))
            {
                // The time is taken before the number, so that a filter with exactly this time includes the delivery.
                var now = clock.Now();
                db.Add(Delivery.Register(sequence.Next(), subscription, published, envelopes.Wrap(subscription, published), now));
                receivers.Add(subscription.Number);
            }
        }

        lease.Fence(db);
        await db.SaveChangesAsync(CancellationToken.None);
        return (events.Count, receivers);
    }

    // Events are read first: an event that is deleted between the two reads has saved its mark before.
    private static async Task<long> LastSequence(OnboardingDbContext db) => Math.Max(
        await db.Set<Event>().MaxAsync(one => one.Sequence, CancellationToken.None) ?? 0,
        await db.Set<FeedMark>().MaxAsync(mark => (long?)mark.DeletedThrough, CancellationToken.None) ?? 0);

    private static IQueryable<Event> Unrelayed(OnboardingDbContext db) => db.Set<Event>().Where(one => one.Sequence == null);
}
