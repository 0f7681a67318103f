using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Flows;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// The way of deliveries to one subscription: several at once, but of each customer only the earliest, so that one that fails holds back the later ones of
/// its customer and nobody else's.
/// </summary>
internal sealed class Lanes(IServiceScopeFactory scopes, DeliverySending sending, NotificationOptions options, TimeProvider clock, ILogger<Lanes> logger)
{
    private const int Most = 128;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends what is due to a subscription until nothing is.</summary>
    public async Task Run(long subscription, Lease lease, CancellationToken whileHeld)
    {
        try
        {
            await new Flow<long>(options.Concurrency, delivery => delivery, token => Due(subscription, token), delivery => sending.Send(delivery, lease, whileHeld))
                .Run(lease, token => Task.Delay(Pause, clock, token), untilIdle: true, whileHeld);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning("Sending to subscription {Subscription} was interrupted ({Failure}) and goes on soon.", subscription, failure.GetType().Name);
        }
    }

    // In the order in which they became due, as the index goes.
    private async Task<IReadOnlyList<long>> Due(long subscription, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var pending = db.Set<Delivery>().AsNoTracking().Where(one => one.SubscriptionNumber == subscription && one.State == DeliveryState.Pending);
        return await pending
            .Where(one => one.DueAt <= now
                && db.Set<Subscription>().Any(live => live.Number == subscription && live.EndedAt == null && live.State == SubscriptionState.Active)
                && (one.CustomerId == null || !pending.Any(earlier => earlier.CustomerId == one.CustomerId && earlier.EventSequence < one.EventSequence)))
            .OrderBy(one => one.DueAt).ThenBy(one => one.Number).Select(one => one.Number).Take(Most + options.Concurrency).ToListAsync(cancellationToken);
    }
}
