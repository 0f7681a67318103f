using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.WorkQueues;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Sends the deliveries of one subscription: several at the same time, but only the earliest of each customer. So a failed delivery delays only the
/// later deliveries of the same customer.
/// </summary>
internal sealed class SubscriptionQueue(
    IServiceScopeFactory scopes, DeliverySender sending, HeldPartitions partitions, NotificationOptions options, TimeProvider clock,
    ILogger<SubscriptionQueue> logger)
{
    private const int PageSize = 128;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends the due deliveries of a subscription until there are none.</summary>
    public async Task Run(long subscription, CancellationToken stoppingToken)
    {
        try
        {
            await new WorkQueue<DueDelivery>(
                options.Concurrency, delivery => delivery.Number, token => Due(subscription, token), delivery => Send(delivery, stoppingToken))
                .Run(token => Task.Delay(Pause, clock, token), untilIdle: true, stoppingToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning(
                "Sending to subscription {Subscription} was interrupted ({Failure}). It continues soon.", subscription, failure.GetType().Name);
        }
    }

    // The partition may have been lost since the delivery was read. The instance that has it now sends the delivery.
    private async Task Send(DueDelivery delivery, CancellationToken stoppingToken)
    {
        using var work = partitions.Begin(delivery.Partition);
        if (work is null)
        {
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, work.Lost);
        await sending.Send(delivery.Number, work.Lease, ends.Token);
    }

    // In the order in which they became due, as the index is ordered.
    private async Task<IReadOnlyList<DueDelivery>> Due(long subscription, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var pending = db.Set<Delivery>().AsNoTracking().Where(one => one.SubscriptionNumber == subscription && one.State == DeliveryState.Pending);
        return await pending.OfPartitions(partitions.Held)
            .Where(one => one.DueAt <= now
                && db.Set<Subscription>().Any(live => live.Number == subscription && live.EndedAt == null && live.State == SubscriptionState.Active)
                && (one.CustomerId == null || !pending.Any(
                    earlier => earlier.CustomerId == one.CustomerId && earlier.EventSequence < one.EventSequence)))
            .OrderBy(one => one.DueAt).ThenBy(one => one.Number).Take(PageSize + options.Concurrency)
            .Select(one => new DueDelivery(one.Number, one.Partition)).ToListAsync(cancellationToken);
    }

    private readonly record struct DueDelivery(long Number, int Partition);
}
