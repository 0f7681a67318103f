using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// The way of deliveries to one subscription: several at once, but of each customer only the earliest, so that one that fails holds back the later ones of
/// its customer and nobody else's.
/// </summary>
internal sealed class Lanes(IServiceScopeFactory scopes, DeliverySending sending, NotificationOptions options, TimeProvider clock, ILogger<Lanes> logger)
{
    private const int Most = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends what is due to a subscription until nothing is.</summary>
    public async Task Run(long subscription, Lease lease, CancellationToken whileHeld)
    {
        var underWay = new Dictionary<long, Task>();
        try
        {
            while (!whileHeld.IsCancellationRequested && lease.IsAlive)
            {
                var due = await Due(subscription, [.. underWay.Keys], whileHeld);
                if (due.Count == 0 && underWay.Count == 0)
                {
                    return;
                }

                foreach (var delivery in due)
                {
                    await Room(underWay, options.Concurrency - 1, whileHeld);
                    underWay[delivery] = sending.Send(delivery, lease, whileHeld);
                }

                // Somebody else's may become due while one hangs.
                await Task.WhenAny([.. underWay.Values, Task.Delay(Pause, clock, whileHeld)]);
                Forget(underWay);
            }
        }
        catch (Exception failure) when (!whileHeld.IsCancellationRequested)
        {
            logger.LogWarning("Sending to subscription {Subscription} was interrupted ({Failure}) and goes on soon.", subscription, failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The lease is lost or the program stops.
        }
        finally
        {
            await Task.WhenAll(underWay.Values);
        }
    }

    private static async Task Room(Dictionary<long, Task> underWay, int most, CancellationToken whileHeld)
    {
        Forget(underWay);
        while (underWay.Count > most)
        {
            await Task.WhenAny(underWay.Values).WaitAsync(whileHeld);
            Forget(underWay);
        }
    }

    private static void Forget(Dictionary<long, Task> underWay)
    {
        foreach (var (number, _) in underWay.Where(one => one.Value.IsCompleted).ToArray())
        {
            underWay.Remove(number);
        }
    }

    private async Task<IReadOnlyList<long>> Due(long subscription, long[] underWay, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var pending = db.Set<Delivery>().AsNoTracking().Where(one => one.SubscriptionNumber == subscription && one.State == DeliveryState.Pending);
        return await pending
            .Where(one => one.DueAt <= now && !underWay.Contains(one.Number)
                && db.Set<Subscription>().Any(live => live.Number == subscription && live.EndedAt == null && live.State == SubscriptionState.Active)
                && (one.CustomerId == null || !pending.Any(earlier => earlier.CustomerId == one.CustomerId && earlier.EventSequence < one.EventSequence)))
            .OrderBy(one => one.Number).Select(one => one.Number).Take(Most).ToListAsync(cancellationToken);
    }
}
