using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Domain.Notifications;

/// <summary>
/// The repository of subscriptions and their deliveries. A live subscription is one that is not deleted. A null account means every account. For a
/// caller that is restricted to business units, subscriptions of clients with other units, or without a restriction, do not exist.
/// </summary>
public interface ISubscriptions
{
    /// <summary>Returns a live subscription; null if there is none.</summary>
    Task<Subscription?> Find(Guid id, AccountId? account, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the webhook of an account in a dialect that has only one: the earliest live subscription of the dialect by a client with the caller's
    /// business units.
    /// </summary>
    Task<Subscription?> FindWebhook(AccountId account, DialectName dialect, CancellationToken cancellationToken);

    /// <summary>Returns the number of the account's last subscription of a dialect, live or deleted; 0 if there never was one.</summary>
    Task<long> LastNumber(AccountId account, DialectName dialect, CancellationToken cancellationToken);

    /// <summary>Returns the number of live subscriptions of an account.</summary>
    Task<int> Count(AccountId account, CancellationToken cancellationToken);

    /// <summary>Adds a new subscription.</summary>
    void Add(Subscription subscription);

    /// <summary>Adds a new delivery.</summary>
    void Add(Delivery delivery);

    /// <summary>Returns a delivery; null if there is none.</summary>
    Task<Delivery?> FindDelivery(long number, AccountId? account, CancellationToken cancellationToken);

    /// <summary>Returns the dead letters to live subscriptions, in the order of creation, at most the given number.</summary>
    Task<IReadOnlyList<Delivery>> FindDead(DeliveryFilter filter, AccountId? account, int most, CancellationToken cancellationToken);

    /// <summary>Returns whether a subscription is live.</summary>
    Task<bool> IsLive(long number, CancellationToken cancellationToken);
}
