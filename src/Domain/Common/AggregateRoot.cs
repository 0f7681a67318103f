namespace Onboarding.Domain.Common;

/// <summary>
/// The root of an aggregate. It raises a domain event for each change that another module acts on or that is published. When the unit of work saves,
/// it removes the events from its aggregates and handles them in the order in which they were raised.
/// </summary>
public abstract class AggregateRoot
{
    // Orders the events of several aggregates in one unit of work. The value has no other meaning.
    private static long _lastOrder;

    private List<RaisedEvent>? _raised;

    /// <summary>The events raised since the aggregate was loaded or created, in order.</summary>
    public IReadOnlyList<RaisedEvent> Raised => _raised ?? (IReadOnlyList<RaisedEvent>)[];

    /// <summary>Removes the raised events from the aggregate and returns them.</summary>
    public IReadOnlyList<RaisedEvent> TakeRaised()
    {
        var taken = Raised;
        _raised = null;
        return taken;
    }

    /// <summary>Raises an event.</summary>
    protected void Raise(IDomainEvent domainEvent) => (_raised ??= new(2)).Add(new(Interlocked.Increment(ref _lastOrder), domainEvent));

    /// <summary>
    /// Removes the raised event of a type and returns it, so that a more precise event can be raised in its place; null if none was raised.
    /// </summary>
    protected T? RemoveRaised<T>() where T : class, IDomainEvent
    {
        var index = _raised?.FindIndex(one => one.Event is T) ?? -1;
        if (index < 0)
        {
            return null;
        }

        var found = (T)_raised![index].Event;
        _raised.RemoveAt(index);
        return found;
    }
}

/// <summary>An event that an aggregate raised.</summary>
/// <param name="Order">The position among all events raised in this process.</param>
/// <param name="Event">The event.</param>
public readonly record struct RaisedEvent(long Order, IDomainEvent Event);
