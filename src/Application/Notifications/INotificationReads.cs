using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>The read side's view of the room. Lists hold one more than the query's limit if there are more; without an account they hold every account's.</summary>
public interface INotificationReads
{
    /// <summary>Events in the order of the feed.</summary>
    Task<IReadOnlyList<Event>> Events(AccountId? account, ListEvents.ListEvents query, CancellationToken cancellationToken);

    /// <summary>The last place in the feed of which an event of an account was deleted; 0 if none was. Asked after the events it is told with.</summary>
    Task<long> DeletedThrough(AccountId? account, CancellationToken cancellationToken);

    /// <summary>The events of an account that came from one communication number, in the order in which they were published; the first thousand.</summary>
    Task<IReadOnlyList<Event>> EventsOf(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Subscriptions that have not ended, in the order in which they were made.</summary>
    Task<IReadOnlyList<Subscription>> Subscriptions(AccountId? account, ListSubscriptions.ListSubscriptions query, CancellationToken cancellationToken);

    /// <summary>A subscription that has not ended.</summary>
    Task<Subscription?> Subscription(Guid id, AccountId? account, CancellationToken cancellationToken);

    /// <summary>The webhook of an account in a dialect where it has just one: the earliest made subscription of the dialect that has not ended.</summary>
    Task<Subscription?> Webhook(AccountId account, DialectName dialect, CancellationToken cancellationToken);

    /// <summary>Deliveries to subscriptions that have not ended, in the order in which they were made, each with its tries.</summary>
    Task<IReadOnlyList<LoggedDelivery>> Deliveries(AccountId? account, ListDeliveries.ListDeliveries query, CancellationToken cancellationToken);

    /// <summary>One delivery with its tries.</summary>
    Task<LoggedDelivery?> Delivery(long number, AccountId? account, CancellationToken cancellationToken);
}

/// <summary>A delivery and what is in its log.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Subscription">The subscription's identity.</param>
/// <param name="Attempts">The tries, the last hundred, oldest first.</param>
public sealed record LoggedDelivery(Delivery Delivery, Guid Subscription, IReadOnlyList<DeliveryAttempt> Attempts);
