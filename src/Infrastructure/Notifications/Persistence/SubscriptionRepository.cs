using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Notifications.Persistence;

internal sealed class SubscriptionRepository(OnboardingDbContext db, CustomerVisibility visibility, EventStore events) : ISubscriptions
{
    public async Task<Subscription?> Find(Guid id, AccountId? account, CancellationToken cancellationToken) =>
        await (await visibility.Subscriptions(db, account, cancellationToken)).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public Task<Subscription?> FindWebhook(AccountId account, DialectName dialect, CancellationToken cancellationToken) =>
        db.Set<Subscription>().Webhook(visibility, account, dialect, cancellationToken);

    public async Task<long> LastNumber(AccountId account, DialectName dialect, CancellationToken cancellationToken) => await db.Set<Subscription>()
        .Where(one => one.Account == account && one.Dialect == dialect).MaxAsync(one => (long?)one.Number, cancellationToken) ?? 0;

    public Task<int> Count(AccountId account, CancellationToken cancellationToken) =>
        db.Set<Subscription>().CountAsync(one => one.Account == account && one.EndedAt == null, cancellationToken);

    public void Add(Subscription subscription) => db.Add(subscription);

    public void Add(Delivery delivery)
    {
        db.Add(delivery);
        events.Announce(delivery.SubscriptionNumber);
    }

    public async Task<Delivery?> FindDelivery(long number, AccountId? account, CancellationToken cancellationToken)
    {
        var found = await visibility.Deliveries(db)
            .SingleOrDefaultAsync(one => one.Number == number && (account == null || one.Account == account), cancellationToken);
        return found is not null && await visibility.IncludesSubscription(db, found.SubscriptionNumber, cancellationToken) ? found : null;
    }

    public async Task<IReadOnlyList<Delivery>> FindDead(DeliveryFilter filter, AccountId? account, int limit, CancellationToken cancellationToken) =>
        await visibility.Deliveries(db).Where(one => one.State == DeliveryState.Dead)
            .Matching(filter, await visibility.Subscriptions(db, account, cancellationToken))
                .OrderBy(one => one.Number).Take(limit).ToListAsync(cancellationToken);

    public Task<bool> IsLive(long number, CancellationToken cancellationToken) =>
        db.Set<Subscription>().AnyAsync(one => one.Number == number && one.EndedAt == null, cancellationToken);
}
