using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Domain.Notifications;

/// <summary>The subscriptions, and what is delivered to them.</summary>
public interface ISubscriptions
{
    /// <summary>A subscription that has not ended, of that account or, without one, of any.</summary>
    Task<Subscription?> Find(Guid id, AccountId? account, CancellationToken cancellationToken);

    /// <summary>The webhook of an account in a dialect where it has just one: the earliest made subscription of the dialect that has not ended.</summary>
    Task<Subscription?> FindWebhook(AccountId account, DialectName dialect, CancellationToken cancellationToken);

    /// <summary>The number of the account's last subscription of a dialect, be it ended; 0 if there never was one.</summary>
    Task<long> LastNumber(AccountId account, DialectName dialect, CancellationToken cancellationToken);

    /// <summary>How many of an account have not ended.</summary>
    Task<int> Count(AccountId account, CancellationToken cancellationToken);

    /// <summary>Takes in a new subscription.</summary>
    void Add(Subscription subscription);

    /// <summary>Takes in a new delivery.</summary>
    void Add(Delivery delivery);

    /// <summary>A delivery, of that account or, without one, of any.</summary>
    Task<Delivery?> FindDelivery(long number, AccountId? account, CancellationToken cancellationToken);

    /// <summary>
    /// Dead letters to subscriptions that have not ended, of that account or, without one, of any, in the order in which they were made, at most so many.
    /// </summary>
    Task<IReadOnlyList<Delivery>> FindDead(DeliveryFilter filter, AccountId? account, int most, CancellationToken cancellationToken);

    /// <summary>Whether a subscription has not ended.</summary>
    Task<bool> IsLive(long number, CancellationToken cancellationToken);
}
