using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Notifications;

/// <summary>The errors of the calls about subscriptions and deliveries.</summary>
internal sealed class NotificationErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(SubscriptionErrors.InvalidUrl, "/url", "Send an absolute https URL without user name, password and fragment."),
        Defect(SubscriptionErrors.HttpsRequired, "/url", "Use https, or let the operator add the host to Notifications__AllowedInternalReceivers."),
        Defect(
            SubscriptionErrors.ReceiverRejected,
            "/url",
            "Use a host with public addresses, or let the operator add it to Notifications__AllowedInternalReceivers."),
        Defect(SubscriptionErrors.InvalidTypes, "/types", "Send one or more types of events of the dialect, or [\"*\"]."),
        Defect(SubscriptionErrors.UnknownType, "/types/{i}", "Send a type of the subscription's dialect; docs/events.md lists them."),
        Defect(SubscriptionErrors.InvalidDialect, "/dialect", "Send one of the names in the sentence, or leave dialect out."),
        Defect(SubscriptionErrors.InvalidProfile, "/profile", "Send one of the names in the sentence, or leave profile out."),
        Defect(SubscriptionErrors.NoProfiles, "/profile", "Leave profile out."),
        Defect(SubscriptionErrors.TooManyBusinessUnits, "/businessUnits", "Send fewer business units, or leave businessUnits out for all customers."),
        Defect(SubscriptionErrors.UnknownBusinessUnit, "/businessUnits/{i}", "Send a code of the classifier businessUnit."),
        Conflict(SubscriptionErrors.TooManySubscriptions, "", "Delete a subscription that is no longer needed."),
        Conflict(SubscriptionErrors.Paused, "", "Resume the subscription, then send the request again."),
        Conflict(SubscriptionErrors.DeliveryPending, "", "Wait: the service still sends the delivery."),
        Conflict(SubscriptionErrors.SubscriptionEnded, "", "Read the event from the feed: a deleted subscription receives nothing."),
    ];
}
