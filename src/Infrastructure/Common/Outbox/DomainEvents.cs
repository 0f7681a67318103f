using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>
/// Collects the domain events of a unit of work's aggregates when it is saved, in the order in which they were raised. An event that another module
/// acts on is stored in the outbox; every event is given to the publisher.
/// </summary>
internal sealed class DomainEvents(
    InsertBuffer added, OutboxEvents outbox, IEventPublisher publisher, ISequenceGenerator sequence, TimeProvider clock)
{
    /// <summary>Collects the events.</summary>
    public void Collect(OnboardingDbContext db)
    {
        var raised = Raised(db);
        if (raised is null)
        {
            return;
        }

        raised.Sort(static (one, other) => one.Order.CompareTo(other.Order));
        foreach (var (_, domainEvent) in raised)
        {
            if (domainEvent is IStoredEvent stored)
            {
                added.Add(outbox.MessageOf(stored, sequence.Next(), clock.Now()));
            }

            publisher.Publish(domainEvent);
        }
    }

    private List<RaisedEvent>? Raised(OnboardingDbContext db)
    {
        List<RaisedEvent>? raised = null;
        foreach (var entry in db.ChangeTracker.Entries<AggregateRoot>())
        {
            Add(entry.Entity);
        }

        foreach (var aggregate in added.Of<AggregateRoot>())
        {
            Add(aggregate);
        }

        return raised;

        void Add(AggregateRoot aggregate)
        {
            if (aggregate.Raised.Count > 0)
            {
                (raised ??= []).AddRange(aggregate.TakeRaised());
            }
        }
    }
}
