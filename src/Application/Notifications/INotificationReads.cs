using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>
/// Reads events, subscriptions and deliveries for the API. If there are more rows than the query's limit, a list has one element more. A null account
/// means every account.
/// </summary>
public interface INotificationReads
{
    /// <summary>Returns events in the order of the feed, or the newest first.</summary>
    Task<IReadOnlyList<Event>> Events(AccountId? account, ListEvents.ListEvents query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the sequence number of the last deleted event of an account; 0 if none was deleted. Call it after reading the events of the same
    /// response, so that a deletion in between is reported.
    /// </summary>
    Task<long> DeletedThrough(AccountId? account, CancellationToken cancellationToken);

    /// <summary>Returns the first thousand events of an account that came from one communication number, in the order of publication.</summary>
    Task<IReadOnlyList<Event>> EventsOf(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Returns the subscriptions that are not deleted, in the order of creation.</summary>
    Task<IReadOnlyList<Subscription>> Subscriptions(
        AccountId? account, ListSubscriptions.ListSubscriptions query, CancellationToken cancellationToken);

    /// <summary>Returns a subscription that is not deleted; null if there is none.</summary>
    Task<Subscription?> Subscription(Guid id, AccountId? account, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the webhook of an account in a dialect that has only one: the dialect's earliest subscription that is not deleted, by a client with
    /// the caller's business units.
    /// </summary>
    Task<Subscription?> Webhook(AccountId account, DialectName dialect, CancellationToken cancellationToken);

    /// <summary>Returns deliveries to subscriptions that are not deleted, in the query's order, each with its attempts.</summary>
    Task<Found<LoggedDelivery>> Deliveries(AccountId? account, ListDeliveries.ListDeliveries query, CancellationToken cancellationToken);

    /// <summary>Counts the deliveries that match a query, on all pages.</summary>
    Task<BoundedCount> CountDeliveries(AccountId? account, ListDeliveries.ListDeliveries query, CancellationToken cancellationToken);

    /// <summary>Returns one delivery with its attempts; null if there is none.</summary>
    Task<LoggedDelivery?> Delivery(long number, AccountId? account, CancellationToken cancellationToken);
}

/// <summary>A delivery with its log.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Subscription">The id of the subscription.</param>
/// <param name="Attempts">The last hundred attempts, the oldest first.</param>
public sealed record LoggedDelivery(Delivery Delivery, Guid Subscription, IReadOnlyList<DeliveryAttempt> Attempts);
