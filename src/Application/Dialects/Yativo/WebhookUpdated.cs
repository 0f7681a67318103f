using System.Text.Json.Nodes;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Dialects.Yativo;

/// <summary>
/// The message to a webhook whose secret is new (Y40). It is signed with the new secret and has it in its payload; the stored body has a placeholder.
/// </summary>
public static class WebhookUpdated
{
    /// <summary>The type of the message. The feed does not contain it.</summary>
    public const string EventType = "webhook_updated";

    /// <summary>The text in the stored body in whose place the secret is sent.</summary>
    public const string SecretPlaceholder = "(secret)";

    /// <summary>The value of the member events: every event of the dialect.</summary>
    public const string EveryEvent = "general";

    private const string Source = "webhook";

    /// <summary>Returns the delivery of the message.</summary>
    internal static Delivery Delivery(Subscription webhook, Envelopes envelopes, long number, DateTimeOffset at)
    {
        var payload = new JsonObject
        {
            ["id"] = webhook.Id.ToString(),
            ["url"] = webhook.Url,
            ["secret"] = SecretPlaceholder,
            ["events"] = EveryEvent,
            ["status"] = "updated",
            ["updated_at"] = at.InMicroseconds(),
        };
        var message = new CloudEvent(Guid.CreateVersion7(at), EventType, Source, webhook.Id.ToString(), at, payload.ToJsonString());
        return Domain.Notifications.Deliveries.Delivery.Register(number, webhook, message.Id, message.Type, envelopes.Wrap(webhook, message), at);
    }
}
