using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>The events that are published. What is added is saved with the unit of work, or not at all; receivers and the feed have it soon after.</summary>
public interface IEventStore
{
    /// <summary>Adds an event; those of one unit of work are sent in the order of the calls.</summary>
    void Add(Event published);
}
