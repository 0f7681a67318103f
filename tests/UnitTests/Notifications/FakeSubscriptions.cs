using System.Globalization;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.ListEvents;
using Onboarding.Application.Notifications.ListSubscriptions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.UnitTests.Notifications;

/// <summary>Subscriptions, deliveries and events in memory.</summary>
internal sealed class FakeSubscriptions : ISubscriptions, INotificationReads, ISubscriptionSecrets
{
    public List<Subscription> All { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    public List<Event> Events { get; } = [];

    /// <summary>The number of further active subscriptions of the account.</summary>
    public int Others { get; set; }

    /// <summary>The action of another unit of work after the next read of a webhook.</summary>
    public Action? AfterRead { get; set; }

    /// <summary>The requested filter of dead letters.</summary>
    public (DeliveryFilter Filter, AccountId? Account)? Asked { get; private set; }

    public Task<Subscription?> Find(Guid id, AccountId? account, CancellationToken cancellationToken) =>
        Task.FromResult(Live.SingleOrDefault(one => one.Id == id && (account is null || one.Account == account)));

    public Task<Subscription?> FindWebhook(AccountId account, DialectName dialect, CancellationToken cancellationToken) =>
        Read(Live.Where(one => one.Account == account && one.Dialect == dialect).MinBy(one => one.Number));

    public Task<long> LastNumber(AccountId account, DialectName dialect, CancellationToken cancellationToken) =>
        Read(All.Where(one => one.Account == account && one.Dialect == dialect).Select(one => one.Number).DefaultIfEmpty().Max());

    public Task<int> Count(AccountId account, CancellationToken cancellationToken) => Task.FromResult(Others + Live.Count(one => one.Account == account));

    public void Add(Subscription subscription) => All.Add(subscription);

    public void Add(Delivery delivery) => Deliveries.Add(delivery);

    public Task<Delivery?> FindDelivery(long number, AccountId? account, CancellationToken cancellationToken) =>
        Task.FromResult(Deliveries.SingleOrDefault(one => one.Number == number && (account is null || one.Account == account)));

    public Task<IReadOnlyList<Delivery>> FindDead(DeliveryFilter filter, AccountId? account, int most, CancellationToken cancellationToken)
    {
        Asked = (filter, account);
        return Task.FromResult<IReadOnlyList<Delivery>>([.. Deliveries.Where(one => one.State == DeliveryState.Dead).OrderBy(one => one.Number).Take(most)]);
    }

    public Task<bool> IsLive(long number, CancellationToken cancellationToken) => Task.FromResult(Live.Any(one => one.Number == number));

    Task<IReadOnlyList<Event>> INotificationReads.Events(AccountId? account, ListEvents query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Event>>([.. Events.Where(one => account is null || one.Account == account).Take(query.LimitOrDefault() + 1)]);

    public Task<long> DeletedThrough(AccountId? account, CancellationToken cancellationToken) => Task.FromResult(account is null ? 9L : 5L);

    public Task<IReadOnlyList<Event>> EventsOf(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Event>>([.. Events.Where(one => one.Account == account && one.Source.TrimEnd() == communicationNumber.TrimEnd())]);

    public Task<IReadOnlyList<Subscription>> Subscriptions(AccountId? account, ListSubscriptions query, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Subscription>>(
    [
        .. Live.Where(one => (account is null || one.Account == account) && one.Number > (query.After is null ? 0 : long.Parse(query.After, CultureInfo.InvariantCulture)))
            .OrderBy(one => one.Number).Take(query.LimitOrDefault() + 1),
    ]);

    public Task<Subscription?> Subscription(Guid id, AccountId? account, CancellationToken cancellationToken) => Find(id, account, cancellationToken);

    public Task<Subscription?> Webhook(AccountId account, DialectName dialect, CancellationToken cancellationToken) => FindWebhook(account, dialect, cancellationToken);

    Task<BoundedCount> INotificationReads.CountDeliveries(AccountId? account, ListDeliveries query, CancellationToken cancellationToken) =>
        Task.FromResult(new BoundedCount(0, IsExact: true));

    Task<Found<LoggedDelivery>> INotificationReads.Deliveries(AccountId? account, ListDeliveries query, CancellationToken cancellationToken) =>
        Task.FromResult(new Found<LoggedDelivery>([.. Deliveries.Take(query.LimitOrDefault() + 1).Select(Logged)]));

    public async Task<LoggedDelivery?> Delivery(long number, AccountId? account, CancellationToken cancellationToken) =>
        await FindDelivery(number, account, cancellationToken) is { } found ? Logged(found) : null;

    public string Protect(string secret) => $"protected {secret}";

    public string Unprotect(string stored) => stored["protected ".Length..];

    private IEnumerable<Subscription> Live => All.Where(one => one.EndedAt is null);

    private Task<T> Read<T>(T found)
    {
        var other = AfterRead;
        AfterRead = null;
        other?.Invoke();
        return Task.FromResult(found);
    }

    private LoggedDelivery Logged(Delivery delivery) => new(delivery, All.Single(one => one.Number == delivery.SubscriptionNumber).Id, []);
}
