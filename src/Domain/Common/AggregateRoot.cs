namespace Onboarding.Domain.Common;

/// <summary>
/// The root of an aggregate. It raises a domain event for everything that happens to it and that others act on or are informed about; the unit of work
/// takes the events when it saves the aggregate, all of one unit in the order in which they were raised.
/// </summary>
public abstract class AggregateRoot
{
    // Orders the events of several aggregates of one unit of work; nothing else is read from it.
    private static long _lastOrder;

    private List<RaisedEvent>? _raised;

    /// <summary>What happened since it was loaded or made, in order.</summary>
    public IReadOnlyList<RaisedEvent> Raised => _raised ?? (IReadOnlyList<RaisedEvent>)[];

    /// <summary>Hands out what happened, to be stored and published; from then on it has happened before.</summary>
    public IReadOnlyList<RaisedEvent> TakeRaised()
    {
        var taken = Raised;
        _raised = null;
        return taken;
    }

    /// <summary>Notes that something happened.</summary>
    protected void Raise(IDomainEvent domainEvent) => (_raised ??= new(2)).Add(new(Interlocked.Increment(ref _lastOrder), domainEvent));

    /// <summary>Takes back the event of a type, so that one that says more takes its index at the end; null if none was raised.</summary>
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

/// <summary>An event of an aggregate.</summary>
/// <param name="Order">Rises with each event that is raised in this process.</param>
/// <param name="Event">What happened.</param>
public readonly record struct RaisedEvent(long Order, IDomainEvent Event);
