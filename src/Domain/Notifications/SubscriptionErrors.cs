using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Domain.Notifications;

/// <summary>Why a request about subscriptions and deliveries is rejected. No contract publishes these codes: all are ours.</summary>
public static class SubscriptionErrors
{
    /// <summary>No URL, or none of the form.</summary>
    public static Rule InvalidUrl { get; } = Rule.Ours(
        "invalid_url", $"url is an absolute https URL of at most {Receiver.UrlMaxLength} characters, without user information and fragment");

    /// <summary>Plain http to a receiver that is not allowed by name or address.</summary>
    public static Rule HttpsRequired { get; } = Rule.Ours("https_required", "Only receivers on the list of allowed internal receivers may be sent to by plain http");

    /// <summary>A receiver inside a network that is not on the list.</summary>
    public static Rule ReceiverRejected { get; } = Rule.Ours("receiver_refused", "The receiver has an address that is not public and not on the list of allowed internal receivers");

    /// <summary>No type.</summary>
    public static Rule InvalidTypes { get; } = Rule.Ours("invalid_types", "types is one or more types of events, or [\"*\"]");

    /// <summary>A type that there is not, or that another dialect has.</summary>
    public static Rule UnknownType { get; } = Rule.Ours("unknown_type", "The dialect has no such type of event");

    /// <summary>A dialect that has no envelope.</summary>
    public static Rule InvalidDialect { get; } = Rule.Ours("invalid_dialect", "dialect is left out or one of {0}");

    /// <summary>Too many of one account.</summary>
    public static Rule TooMany { get; } = Rule.Ours("too_many_subscriptions", $"An account has at most {Subscription.MostOfAnAccount} subscriptions");

    /// <summary>A ping while paused.</summary>
    public static Rule Paused { get; } = Rule.Ours("subscription_paused", "The subscription is paused; resume it first");

    /// <summary>Redelivery of what is still being delivered.</summary>
    public static Rule DeliveryPending { get; } = Rule.Ours("delivery_pending", "The delivery is not settled yet");

    /// <summary>Redelivery to a subscription that was deleted.</summary>
    public static Rule SubscriptionEnded { get; } = Rule.Ours("subscription_deleted", "The subscription of the delivery was deleted");
}
