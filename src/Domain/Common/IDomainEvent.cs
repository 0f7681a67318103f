using System.Reflection;

namespace Onboarding.Domain.Common;

/// <summary>
/// Something that happened to an aggregate (<see cref="AggregateRoot"/>). What the dialects' contracts publish of it is published with the change; what
/// another module acts on is an <see cref="IStoredEvent"/>.
/// </summary>
public interface IDomainEvent;

/// <summary>
/// An event that another module acts on, later and in its own transaction. It is stored with the change and survives a crash, so each type has a name that
/// never changes (<see cref="EventNameAttribute"/>), and members that old stored ones lack are nullable.
/// </summary>
public interface IStoredEvent : IDomainEvent
{
    /// <summary>The account it happened in.</summary>
    AccountId Account { get; }

    /// <summary>Events with the same key are acted on one after the other.</summary>
    long Key { get; }

    /// <summary>The order among events with the same key, e.g. the aggregate's version.</summary>
    long Order { get; }
}

/// <summary>The stored name of an event, e.g. <c>customers.assessment-asked.v1</c>; it never changes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The name of an event type, which must have one.</summary>
    public static string Of(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"The event {type.Name} has no name.");
}
