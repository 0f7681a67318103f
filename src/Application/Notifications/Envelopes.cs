using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>The envelopes the dialects brought.</summary>
public sealed class Envelopes(IEnumerable<IEnvelope> envelopes) : IScopedService
{
    private readonly IEnvelope[] _envelopes = [.. envelopes];

    /// <summary>The dialects that have one.</summary>
    public IReadOnlyList<DialectName> Dialects => [.. _envelopes.Select(envelope => envelope.Dialect)];

    /// <summary>An event as a subscription is told of it.</summary>
    public Message Wrap(Subscription subscription, Event told) =>
        Wrap(subscription, new CloudEvent(told.Id, told.Type, told.Source, told.Subject, told.At, told.Data));

    /// <summary>Anything as a subscription is told of it.</summary>
    public Message Wrap(Subscription subscription, CloudEvent told)
    {
        var (headers, body) = Of(subscription).Wrap(told);
        return new(headers, body);
    }

    /// <summary>The headers by which the dialect of a subscription signs, beside those that every message has.</summary>
    public IReadOnlyDictionary<string, string> Sign(Subscription subscription, IReadOnlyList<string> secrets, Delivery delivery) =>
        Of(subscription).Sign(secrets, delivery.Body);

    private IEnvelope Of(Subscription subscription) => _envelopes.Single(envelope => envelope.Dialect == subscription.Dialect);
}
