using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Reads the due deliveries of a subscription whole, a page at a time: a query for each would take as much time as sending it.
/// </summary>
internal sealed class DueDeliveries(
    IServiceScopeFactory scopes, HeldPartitions partitions, ISubscriptionSecrets secrets, NotificationOptions options, TimeProvider clock)
{
    private const int PageSize = 128;

    // A delivery that waited longer in the page is read again: its subscription may have been paused, its customer erased. Within this time a
    // message can still be sent after a change, as it can while a request is on its way.
    private static readonly TimeSpan Life = TimeSpan.FromMilliseconds(250);

    /// <summary>Returns due deliveries that may be sent, the earliest of each customer, in the order in which they became due.</summary>
    public async Task<DuePage> Read(long subscription, CancellationToken cancellationToken)
    {
        var (now, readAt) = (clock.GetUtcNow(), clock.GetTimestamp());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        if (await Live(db, subscription, cancellationToken) is not { } live)
        {
            return new([], DateTimeOffset.MinValue);
        }

        var receiver = new DueReceiver(live, secrets, now);
        var most = PageSize + options.Concurrency;
        var due = await Due(db, subscription, partitions.Held, now).Take(most).ToListAsync(cancellationToken);
        return new([.. due.Select(delivery => new DueDelivery(delivery, receiver, readAt))], due.Count < most ? now : due[^1].DueAt);
    }

    /// <summary>Returns a delivery as it may be sent now: itself, or read again if it has waited; null if it may not be sent any more.</summary>
    public async Task<DueDelivery?> Confirm(DueDelivery due, CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(due.ReadAt) < Life)
        {
            return due;
        }

        var (now, readAt, subscription) = (clock.GetUtcNow(), clock.GetTimestamp(), due.Delivery.SubscriptionNumber);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var delivery = await Sendable(db, subscription).SingleOrDefaultAsync(
            one => one.Number == due.Delivery.Number && one.DueAt <= now, cancellationToken);
        return delivery is null || await Live(db, subscription, cancellationToken) is not { } live
            ? null
            : new DueDelivery(delivery, new DueReceiver(live, secrets, now), readAt);
    }

    /// <summary>Returns the due deliveries of some partitions that may be sent, in the order in which they became due.</summary>
    internal static IQueryable<Delivery> Due(OnboardingDbContext db, long subscription, IReadOnlyList<int> held, DateTimeOffset now) =>
        Sendable(db, subscription).OfPartitions(held).Where(one => one.DueAt <= now).OrderBy(one => one.DueAt).ThenBy(one => one.Number);

    private static Task<Subscription?> Live(OnboardingDbContext db, long number, CancellationToken cancellationToken) =>
        db.Set<Subscription>().AsNoTracking().SingleOrDefaultAsync(
            one => one.Number == number && one.EndedAt == null && one.State == SubscriptionState.Active, cancellationToken);

    private static IQueryable<Delivery> Sendable(OnboardingDbContext db, long subscription)
    {
        var pending = db.PendingDeliveries(subscription);
        return pending.Where(one => one.CustomerId == null
            || !pending.Any(earlier => earlier.CustomerId == one.CustomerId && earlier.EventSequence < one.EventSequence));
    }
}
