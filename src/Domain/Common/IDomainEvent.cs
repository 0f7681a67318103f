using System.Reflection;

namespace Onboarding.Domain.Common;

/// <summary>
/// A change of an aggregate (<see cref="AggregateRoot"/>). If a dialect's contract publishes it, the published event is stored with the change. If
/// another module acts on it, it is an <see cref="IStoredEvent"/>.
/// </summary>
public interface IDomainEvent;

/// <summary>
/// An event that another module acts on later, in its own transaction. It is stored with the change and survives a crash. So each type has a name
/// that never changes (<see cref="EventNameAttribute"/>), and a member that an earlier version did not store is nullable.
/// </summary>
public interface IStoredEvent : IDomainEvent
{
    /// <summary>The account in which the change happened.</summary>
    AccountId Account { get; }

    /// <summary>The ordering key: events with the same key are handled one after the other.</summary>
    long Key { get; }

    /// <summary>The order among the events with the same key, e.g. the aggregate's version.</summary>
    long Order { get; }
}

/// <summary>Sets the stored name of an event, e.g. <c>customers.assessment-asked.v1</c>. The name never changes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Returns the name of an event type. Throws <see cref="InvalidOperationException"/> if it has none.</summary>
    public static string Of(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"The event {type.Name} has no name.");
}
