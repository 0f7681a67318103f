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
using Onboarding.Infrastructure.Common.Persistence.Searches;
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
        var events = VisibleEvents;
        if (query.CustomerId is { } customer)
        {
            // Without a condition on the account, so that the database uses the index of the customer.
            var id = new CustomerId(customer);
            events = events.Where(one => one.CustomerId == id);
            var of = await events.Select(one => new { one.Account }).FirstOrDefaultAsync(cancellationToken);
            if (of is null || (account is { } allowed && of.Account != allowed))
            {
                return [];
            }
        }
        else if (account is { } own)
        {
            events = events.Where(one => one.Account == own);
        }

        if (query.Type is { } type)
        {
            events = events.Where(one => one.Type == type);
        }

        // The feed begins at 1.
        var isNewestFirst = query.IsDescending();
        var last = query.Place()?.Number ?? (isNewestFirst ? long.MaxValue : 0);
        events = isNewestFirst
            ? events.Where(one => one.Sequence < last).OrderByDescending(one => one.Sequence)
            : events.Where(one => one.Sequence > last).OrderBy(one => one.Sequence);
        return await events.Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
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

    public async Task<Found<LoggedDelivery>> Deliveries(AccountId? account, ListDeliveries query, CancellationToken cancellationToken)
    {
        var visible = await visibility.Subscriptions(db, account, cancellationToken);
        var search = Search(visible, account, query);
        var page = await search.Page(query.Place(), query.LimitOrDefault() + 1, cancellationToken);
        var logged = Logged(visible, page.Rows);
        logged = search.IsDescending ? logged.OrderByDescending(one => one.Delivery.Number) : logged.OrderBy(one => one.Delivery.Number);
        return new(await WithAttempts(await logged.ToListAsync(cancellationToken), cancellationToken), page.End);
    }

    public async Task<BoundedCount> CountDeliveries(AccountId? account, ListDeliveries query, CancellationToken cancellationToken) =>
        await Search(await visibility.Subscriptions(db, account, cancellationToken), account, query).Count(cancellationToken);

    public async Task<LoggedDelivery?> Delivery(long number, AccountId? account, CancellationToken cancellationToken) =>
        (await WithAttempts(
            await Logged(
                await visibility.Subscriptions(db, account, cancellationToken),
                visibility.Deliveries(db).AsNoTracking().Where(one => one.Number == number)).ToListAsync(cancellationToken),
            cancellationToken)).SingleOrDefault();

    private IndexedSearch<Delivery> Search(IQueryable<Subscription> visible, AccountId? account, ListDeliveries query)
    {
        var deliveries = visibility.Deliveries(db).AsNoTracking();
        var columns = new List<ColumnFilter<Delivery>>();
        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            columns.Add(new(one => one.CustomerId == id, one => one.CustomerId == id, IsRare: true));
        }

        if (query.ReadState() is { } state)
        {
            // One index has state, account and number.
            columns.Add(account is { } own
                ? new(one => one.State == state && one.Account == own, one => one.State == state)
                : new(one => one.State == state, one => one.State == state));
        }

        return new IndexedSearch<Delivery>(deliveries, one => one.Number)
        {
            Columns = columns,
            Restrict = found => found.Matching(query.Filter() with { From = null, To = null }, visible),
            IsDescending = query.IsDescending(),
        }.Within(query);
    }

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
