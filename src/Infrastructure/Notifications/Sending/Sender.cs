using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.WorkQueues;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Finds the subscriptions with due deliveries and starts a separate queue for each, so that no subscription waits for another.</summary>
internal sealed class Sender(
    IServiceScopeFactory scopes, SubscriptionQueue queue, NotificationSignals notifier, HeldPartitions partitions, TimeProvider clock)
    : IMonitoredData
{
    private const int CancelledAtOnce = 1_000;
    private static readonly TimeSpan BetweenCancellations = TimeSpan.FromSeconds(30);

    private DateTimeOffset _cancelled = DateTimeOffset.MinValue;
    private volatile bool _isRunning;

    public string Contents => "deliveries";

    public bool IsMonitored => _isRunning && partitions.Held.Count > 0;

    public TimeSpan Period => MonitoredWork.Period;

    /// <summary>
    /// Sends the deliveries of the partitions that this process holds, until it is cancelled. Returns when all running attempts have ended.
    /// </summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        partitions.Gained += notifier.Deliveries.Notify;
        _isRunning = true;
        try
        {
            // If all due deliveries of a subscription wait for earlier ones, its queue ends at once although it stays due. So it is checked again
            // only on a signal.
            await new WorkQueue<long>(
                int.MaxValue, subscription => subscription, Due, subscription => queue.Run(subscription, stoppingToken))
            { PollsAfterEach = false }
                .Run(token => notifier.Deliveries.Wait(MonitoredWork.LongestPause, token), untilIdle: false, stoppingToken);
        }
        finally
        {
            _isRunning = false;
            partitions.Gained -= notifier.Deliveries.Notify;
        }
    }

    public IQueryable<DataState> State(OnboardingDbContext db) =>
        DueSubscriptions(db).OrderBy(one => one.Number).Take(1).Select(_ => new DataState { Count = 1, Live = 0, High = 0, Low = 0 });

    public Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken) =>
        MonitoredWork.Wake(notifier.Deliveries, state);

    private async Task<IReadOnlyList<long>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        if (now - _cancelled >= BetweenCancellations)
        {
            await CancelDeliveriesToDeleted(scope.ServiceProvider, cancellationToken);
            _cancelled = now;
        }

        return await DueSubscriptions(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>())
            .Select(one => one.Number).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the numbers of deleted subscriptions with pending deliveries. Both are found by an index, however many deliveries are pending.
    /// </summary>
    internal static IQueryable<long> DeletedWithPending(OnboardingDbContext db) => db.Set<Subscription>().Where(one => one.EndedAt != null
        && db.Set<Delivery>().Any(delivery => delivery.SubscriptionNumber == one.Number && delivery.State == DeliveryState.Pending))
        .Select(one => one.Number);

    private IQueryable<Subscription> DueSubscriptions(OnboardingDbContext db)
    {
        var now = clock.GetUtcNow();
        var pending = db.Set<Delivery>().OfPartitions(partitions.Held)
            .Where(delivery => delivery.State == DeliveryState.Pending && delivery.DueAt <= now);
        return db.Set<Subscription>().AsNoTracking().Where(one => one.EndedAt == null && one.State == SubscriptionState.Active
            && pending.Any(delivery => delivery.SubscriptionNumber == one.Number));
    }

    // Deleting a subscription does not cancel its pending deliveries itself, because there may be many. Each group is one short transaction
    // that finds its rows by their keys.
    private async Task CancelDeliveriesToDeleted(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<OnboardingDbContext>();
        foreach (var subscription in await DeletedWithPending(db).ToArrayAsync(cancellationToken))
        {
            var numbers = Array.Empty<long>();
            do
            {
                numbers = await db.PendingDeliveries(subscription).Select(one => one.Number).Take(CancelledAtOnce).ToArrayAsync(cancellationToken);
                var now = clock.Now();
                await services.GetRequiredService<IProvider>().Write(
                    db,
                    () => db.Set<Delivery>().Where(one => numbers.Contains(one.Number) && one.SettledAt == null).ExecuteUpdateAsync(
                        set => set.SetProperty(one => one.State, DeliveryState.Cancelled).SetProperty(one => one.SettledAt, now)
                            .SetProperty(one => one.DueAt, now), CancellationToken.None),
                    () => Task.FromResult(false),
                    cancellationToken);
            }
            while (numbers.Length == CancelledAtOnce);
        }
    }
}
