using Onboarding.Domain.Common;

namespace Onboarding.UnitTests;

/// <summary>Returns the events that an aggregate raised, without the order among aggregates.</summary>
internal static class RaisedEvents
{
    extension(AggregateRoot root)
    {
        /// <summary>The events in the order in which they were raised.</summary>
        public IEnumerable<IDomainEvent> Events => root.Raised.Select(one => one.Event);
    }
}
