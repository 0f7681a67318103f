using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>Stores published events. They are saved with the unit of work, or not at all. Receivers and the feed get them soon after.</summary>
public interface IEventStore
{
    /// <summary>Adds an event. Events of one unit of work are sent in the order of the calls.</summary>
    void Add(Event published);
}
