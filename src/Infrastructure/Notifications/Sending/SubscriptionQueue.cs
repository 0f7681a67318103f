using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Sends the deliveries of one subscription: several at the same time, but only the earliest of each customer. So a failed delivery delays only the
/// later deliveries of the same customer.
/// </summary>
internal sealed class SubscriptionQueue(
    IServiceScopeFactory scopes, DeliverySender sending, NotificationOptions options, TimeProvider clock, ILogger<SubscriptionQueue> logger)
{
    private const int PageSize = 128;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends the due deliveries of a subscription until there are none.</summary>
    public async Task Run(long subscription, Lease lease, CancellationToken leaseToken)
    {
        try
        {
            await new WorkQueue<long>(
                options.Concurrency, delivery => delivery, token => Due(subscription, token), delivery => sending.Send(delivery, lease, leaseToken))
                .Run(lease, token => Task.Delay(Pause, clock, token), untilIdle: true, leaseToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning(
                "Sending to subscription {Subscription} was interrupted ({Failure}). It continues soon.", subscription, failure.GetType().Name);
        }
    }

    // In the order in which they became due, as the index is ordered.
    private async Task<IReadOnlyList<long>> Due(long subscription, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var pending = db.Set<Delivery>().AsNoTracking().Where(one => one.SubscriptionNumber == subscription && one.State == DeliveryState.Pending);
        return await pending
            .Where(one => one.DueAt <= now
                && db.Set<Subscription>().Any(live => live.Number == subscription && live.EndedAt == null && live.State == SubscriptionState.Active)
                && (one.CustomerId == null || !pending.Any(
                    earlier => earlier.CustomerId == one.CustomerId && earlier.EventSequence < one.EventSequence)))
            .OrderBy(one => one.DueAt).ThenBy(one => one.Number).Select(one => one.Number).Take(PageSize + options.Concurrency)
                .ToListAsync(cancellationToken);
    }
}
