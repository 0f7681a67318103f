using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>
/// Publishes domain events to receivers, the feed and polling clients; no other code does. When the unit of work saves, it passes its domain events
/// in order. So an event is published in the transaction of its change, or not at all.
/// </summary>
public sealed class EventPublisher(IEnumerable<IPublishedEventMap> maps, IEventStore store, ISequenceGenerator sequence, TimeProvider clock)
    : IEventPublisher
{
    private readonly IPublishedEventMap[] _maps = [.. maps];

    /// <inheritdoc/>
    public void Publish(IDomainEvent domainEvent)
    {
        var at = clock.Now();
        foreach (var map in _maps)
        {
            if (map.Of(domainEvent, at) is { } published)
            {
                store.Add(Event.Register(sequence.Next(), published.Type, published.Origin, published.Data, at));
            }
        }
    }
}
