using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Domain.Notifications;

/// <summary>The reasons to reject a request about subscriptions or deliveries. The codes are the service's own; no contract publishes them.</summary>
public static class SubscriptionErrors
{
    /// <summary>The URL is missing or invalid.</summary>
    public static Rule InvalidUrl { get; } = Rule.Unpublished(
        "invalid_url", $"url must be an absolute https URL of at most {Receiver.UrlMaxLength} characters, without user information and fragment");

    /// <summary>The URL is plain http and the receiver is not on the list of allowed internal receivers.</summary>
    public static Rule HttpsRequired { get; } = Rule.Unpublished("https_required", "Only receivers on the list of allowed internal receivers may use plain http");

    /// <summary>The receiver is in an internal network and not on the list of allowed internal receivers.</summary>
    public static Rule ReceiverRejected { get; } = Rule.Unpublished("receiver_refused", "The receiver has an address that is neither public nor on the list of allowed internal receivers");

    /// <summary>There are no types, too many, or * beside others.</summary>
    public static Rule InvalidTypes { get; } = Rule.Unpublished("invalid_types", "types must be one or more types of events, or [\"*\"]");

    /// <summary>The dialect does not have the type.</summary>
    public static Rule UnknownType { get; } = Rule.Unpublished("unknown_type", "The dialect has no such type of event");

    /// <summary>The dialect has no message format.</summary>
    public static Rule InvalidDialect { get; } = Rule.Unpublished("invalid_dialect", "dialect must be absent or one of {0}");

    /// <summary>The dialect does not have this documented version.</summary>
    public static Rule InvalidProfile { get; } = Rule.Unpublished("invalid_profile", "profile must be absent or one of {0}");

    /// <summary>A documented version was sent for a dialect that has only one.</summary>
    public static Rule NoProfiles { get; } = Rule.Unpublished("invalid_profile", "profile must be absent: the dialect has one documented version");

    /// <summary>There are too many business units.</summary>
    public static Rule TooManyBusinessUnits { get; } =
        Rule.Unpublished("invalid_business_units", $"businessUnits must have at most {SubscriptionDraft.MaxBusinessUnits} entries");

    /// <summary>A business unit is not in the classifier.</summary>
    public static Rule UnknownBusinessUnit { get; } = Rule.Unpublished("unknown_business_unit", "each of businessUnits is a code of the classifier businessUnit");

    /// <summary>The account has the maximum number of subscriptions.</summary>
    public static Rule TooManySubscriptions { get; } = Rule.Unpublished("too_many_subscriptions", $"An account has at most {Subscription.MaxPerAccount} subscriptions");

    /// <summary>A ping was requested for a paused subscription.</summary>
    public static Rule Paused { get; } = Rule.Unpublished("subscription_paused", "The subscription is paused; resume it first");

    /// <summary>A redelivery was requested for a pending delivery.</summary>
    public static Rule DeliveryPending { get; } = Rule.Unpublished("delivery_pending", "The delivery is still pending");

    /// <summary>A redelivery was requested for a deleted subscription.</summary>
    public static Rule SubscriptionEnded { get; } = Rule.Unpublished("subscription_deleted", "The subscription of the delivery was deleted");
}
