using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>The message formats of the dialects.</summary>
public sealed class Envelopes(IEnumerable<IEnvelope> envelopes) : IScopedService
{
    private readonly IEnvelope[] _envelopes = [.. envelopes];

    /// <summary>The dialects that have a message format.</summary>
    public IReadOnlyList<DialectName> Dialects => [.. _envelopes.Select(envelope => envelope.Dialect)];

    /// <summary>Returns whether the version that a subscription's receiver expects has a type of events.</summary>
    public bool Publishes(Subscription subscription, EventType type) => EnvelopeOf(subscription).Publishes(type.Name, subscription.Profile);

    /// <summary>
    /// Returns the message for an event in the format of a subscription; <see cref="Message.Unreadable"/> if the event's data cannot be read.
    /// </summary>
    public Message Wrap(Subscription subscription, Event published) => !published.IsReadable
        ? Message.Unreadable
        : Wrap(subscription, new CloudEvent(published.Id, published.Type, published.Source, published.Subject, published.At, published.Data));

    /// <summary>Returns the message for a CloudEvent in the format of a subscription.</summary>
    public Message Wrap(Subscription subscription, CloudEvent cloudEvent)
    {
        var (headers, body) = EnvelopeOf(subscription).Wrap(cloudEvent, subscription.Profile);
        return new(headers, body);
    }

    /// <summary>Returns the headers of the dialect's own signature, in addition to those that every message has.</summary>
    public IReadOnlyDictionary<string, string> Sign(Subscription subscription, IReadOnlyList<string> secrets, byte[] body) =>
        EnvelopeOf(subscription).Sign(secrets, body);

    /// <summary>Returns the body of a delivery as it is sent.</summary>
    public byte[] Complete(Subscription subscription, IReadOnlyList<string> secrets, Delivery delivery) =>
        EnvelopeOf(subscription).Complete(secrets, delivery.Body);

    private IEnvelope EnvelopeOf(Subscription subscription) => _envelopes.Single(envelope => envelope.Dialect == subscription.Dialect);
}
