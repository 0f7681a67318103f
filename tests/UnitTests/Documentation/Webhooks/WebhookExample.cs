using System.Security.Cryptography;
using System.Text;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.UnitTests.Documentation.Webhooks;

/// <summary>A message of docs/webhooks.md: built, wrapped and signed by the code of the service.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="When">A sentence about when it is sent.</param>
/// <param name="Members">The type with the members of its data; null for a message that the feed does not have.</param>
/// <param name="Headers">The headers, including the signatures.</param>
/// <param name="Body">The exact body.</param>
internal sealed record WebhookExample(string Type, string When, EventType? Members, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The secret of the examples.</summary>
    public static string Secret { get; } = "whsec_" + Convert.ToBase64String("this key signs the examples only"u8);

    /// <summary>The time of the events.</summary>
    public static DateTimeOffset At { get; } = new DateTimeOffset(2026, 12, 1, 9, 20, 0, TimeSpan.Zero).AddTicks(3_659_540);

    /// <summary>The time of sending.</summary>
    public static DateTimeOffset SentAt { get; } = At.AddSeconds(1);

    /// <summary>The customer of the examples.</summary>
    public static CustomerId Customer { get; } = new(IdOf("customer"));

    /// <summary>The message id.</summary>
    public string Id => Headers["webhook-id"];

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Returns a fixed version-7 GUID whose last digits come from a name.</summary>
    public static Guid IdOf(string name) =>
        Guid.Parse($"01a230e7-636d-7c4f-8e01-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}");

    /// <summary>Returns the message for an event of a map.</summary>
    public static WebhookExample Of(IEnvelope envelope, PublishedEvent published, string when)
    {
        var one = Event.Register(1, published.Type, published.Origin, published.Data, At);
        return Of(envelope, new CloudEvent(IdOf(one.Type), one.Type, one.Source, one.Subject, one.At, one.Data), when) with { Members = published.Type };
    }

    /// <summary>Returns the message for a CloudEvent.</summary>
    public static WebhookExample Of(IEnvelope envelope, CloudEvent sent, string when)
    {
        var (headers, body) = envelope.Wrap(sent, profile: null);
        return Of(envelope, sent.Id, sent.Type, new(headers, body), when);
    }

    /// <summary>Returns a message with the headers that are computed for each attempt.</summary>
    public static WebhookExample Of(IEnvelope envelope, Guid id, string type, Message stored, string when)
    {
        var body = envelope.Complete([Secret], stored.Body);
        return new(
            type,
            when,
            null,
            stored.Headers.Concat(envelope.Sign([Secret], body)).Concat(WebhookSecret.HeadersOf([Secret], id.ToString(), SentAt, body))
                .ToDictionary(header => header.Key, header => header.Value),
            body);
    }

    /// <summary>Returns the test message that every subscription can get.</summary>
    public static WebhookExample Ping(IEnvelope envelope) => Of(
        envelope,
        PingSubscription.Event(Subscribed(envelope), At) with { Id = IdOf(PingSubscription.EventType) },
        "The test message of `POST /onboarding/v1/subscriptions/{id}/ping`. The feed does not have it.");

    /// <summary>Returns a subscription to all events of a dialect.</summary>
    public static Subscription Subscribed(IEnvelope envelope) => Subscription.Register(
        1, IdOf("subscription"), AccountId.Default, envelope.Dialect, new() { Url = "https://example.com/hook", Types = [SubscriptionDraft.EveryType] }, "", At);
}
