using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>What becomes of the domain events of a unit of work outside the service.</summary>
public interface IEventPublisher
{
    /// <summary>Publishes what the dialects' contracts have of an event, if anything; it is saved with the unit of work, or not at all.</summary>
    void Publish(IDomainEvent domainEvent);
}
