using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>
/// The one place where what happened to aggregates becomes what receivers, the feed and clients that poll are sent. The unit of work hands it its domain
/// events in order when it is saved, so an event is published in the transaction of its change, or not at all.
/// </summary>
public sealed class EventPublisher(IEnumerable<IPublishedEventMap> maps, IEventStore store, ISequenceGenerator sequence, TimeProvider clock) : IEventPublisher
{
    private readonly IPublishedEventMap[] _maps = [.. maps];

    /// <inheritdoc/>
    public void Publish(IDomainEvent happened)
    {
        var at = clock.Now();
        foreach (var map in _maps)
        {
            if (map.Of(happened, at) is { } found)
            {
                store.Add(Event.Register(sequence.Next(), found.Type, found.Origin, found.Data, at));
            }
        }
    }
}
