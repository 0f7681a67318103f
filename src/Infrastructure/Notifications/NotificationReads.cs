using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.ListEvents;
using Onboarding.Application.Notifications.ListSubscriptions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications;

internal sealed class NotificationReads(OnboardingDbContext db, CustomerVisibility visibility) : INotificationReads
{
    private const int MaxEventsOfNumber = 1_000;
    private const int MaxAttempts = 100;

    private IQueryable<Event> VisibleEvents
    {
        get
        {
            var (all, hidden) = (db.Set<Event>().AsNoTracking(), visibility.Hidden);
            return visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
        }
    }

    public async Task<IReadOnlyList<Event>> Events(AccountId? account, ListEvents query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var events = VisibleEvents.Where(one => one.Sequence > after);
        if (account is { } own)
        {
            events = events.Where(one => one.Account == own);
        }

        if (query.Type is { } type)
        {
            events = events.Where(one => one.Type == type);
        }

        return await events.OrderBy(one => one.Sequence).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }

    public async Task<long> DeletedThrough(AccountId? account, CancellationToken cancellationToken) =>
        await db.Set<FeedMark>().Where(mark => account == null || mark.Account == account).MaxAsync(
            mark => (long?)mark.DeletedThrough, cancellationToken) ?? 0;

    public async Task<IReadOnlyList<Event>> EventsOf(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        await VisibleEvents.Where(one => one.Account == account && one.Source == communicationNumber)
                .OrderBy(one => one.Number).Take(MaxEventsOfNumber).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Subscription>> Subscriptions(AccountId? account, ListSubscriptions query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var visible = await visibility.Subscriptions(db, account, cancellationToken);
        return await visible.AsNoTracking().Where(one => one.Number > after).OrderBy(one => one.Number).Take(query.LimitOrDefault() + 1)
            .ToListAsync(cancellationToken);
    }

    public async Task<Subscription?> Subscription(Guid id, AccountId? account, CancellationToken cancellationToken) =>
        await (await visibility.Subscriptions(db, account, cancellationToken)).AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public Task<Subscription?> Webhook(AccountId account, DialectName dialect, CancellationToken cancellationToken) =>
        Live(account).Webhook(visibility, account, dialect, cancellationToken);

    public async Task<IReadOnlyList<LoggedDelivery>> Deliveries(AccountId? account, ListDeliveries query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var visible = await visibility.Subscriptions(db, account, cancellationToken);
        var matching = visibility.Deliveries(db).AsNoTracking().Where(one => one.Number > after).Matching(query.Filter(), visible);
        if (query.ReadState() is { } state)
        {
            matching = matching.Where(one => one.State == state);
        }

        return await WithAttempts(
            await Logged(visible, matching).OrderBy(one => one.Delivery.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken),
            cancellationToken);
    }

    public async Task<LoggedDelivery?> Delivery(long number, AccountId? account, CancellationToken cancellationToken) =>
        (await WithAttempts(
            await Logged(
                await visibility.Subscriptions(db, account, cancellationToken),
                visibility.Deliveries(db).AsNoTracking().Where(one => one.Number == number)).ToListAsync(cancellationToken),
            cancellationToken)).SingleOrDefault();

    private IQueryable<Subscription> Live(AccountId? account) => db.Live(account).AsNoTracking();

    private static IQueryable<Pair> Logged(IQueryable<Subscription> visible, IQueryable<Delivery> deliveries) =>
        from delivery in deliveries
        join subscription in visible.AsNoTracking() on delivery.SubscriptionNumber equals subscription.Number
        select new Pair { Delivery = delivery, Subscription = subscription };

    private async Task<IReadOnlyList<LoggedDelivery>> WithAttempts(List<Pair> rows, CancellationToken cancellationToken)
    {
        long[] numbers = [.. rows.Select(row => row.Delivery.Number)];
        var attempts = (await db.Set<DeliveryAttempt>().AsNoTracking()
            .Where(one => numbers.Contains(one.DeliveryNumber)
                && one.Attempt > db.Set<Delivery>().Where(delivery => delivery.Number == one.DeliveryNumber).Select(delivery => delivery.Attempts)
                    .Single() - MaxAttempts)
            .OrderBy(one => one.DeliveryNumber).ThenBy(one => one.Attempt).ToListAsync(cancellationToken)).ToLookup(one => one.DeliveryNumber);
        return [.. rows.Select(row => new LoggedDelivery(row.Delivery, row.Subscription.Id, [.. attempts[row.Delivery.Number]]))];
    }

    private sealed class Pair
    {
        public required Delivery Delivery { get; init; }

        public required Subscription Subscription { get; init; }
    }
}
