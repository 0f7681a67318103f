using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Publishes the domain events of a unit of work to other systems.</summary>
public interface IEventPublisher
{
    /// <summary>
    /// Publishes what the dialects' contracts define for an event, if anything. The published event is saved with the unit of work or not at all.
    /// </summary>
    void Publish(IDomainEvent domainEvent);
}
