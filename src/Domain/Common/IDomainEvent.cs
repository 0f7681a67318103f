using System.Reflection;

namespace Onboarding.Domain.Common;

/// <summary>
/// Something that happened to an aggregate and that other rooms act on, later and in their own transaction. It is stored with the change and
/// survives a crash, so each type has a name that never changes (<see cref="EventNameAttribute"/>), and members that old stored ones lack are nullable.
/// </summary>
public interface IDomainEvent
{
    /// <summary>The account it happened in.</summary>
    AccountId Account { get; }

    /// <summary>Events with the same key are acted on one after the other.</summary>
    long Key { get; }

    /// <summary>The order among events with the same key, e.g. the aggregate's version.</summary>
    long Order { get; }
}

/// <summary>An aggregate that says what happened to it.</summary>
public interface IRaisesEvents
{
    /// <summary>What happened since it was loaded or made.</summary>
    IReadOnlyList<IDomainEvent> Events { get; }
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
