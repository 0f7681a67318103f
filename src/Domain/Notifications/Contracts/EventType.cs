using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>A type of event, by the name receivers know it by. The dialects bring theirs; all there are: <see cref="EventTypes"/>.</summary>
public sealed class EventType
{
    /// <summary>The longest name of a type, in characters.</summary>
    public const int NameMaxLength = 128;

    /// <summary>A type of a dialect's contract.</summary>
    public EventType(DialectName dialect, string name, params EventMember[] data) => (Dialect, Name, Data) = (dialect, name, data);

    /// <summary>The name on the wire; it never changes.</summary>
    public string Name { get; }

    /// <summary>The members its data may have; it has no others, so that no personal data slips in.</summary>
    public IReadOnlyList<EventMember> Data { get; }

    /// <summary>The dialect whose contract has it: only subscriptions of that dialect are sent it.</summary>
    public DialectName Dialect { get; }

    /// <summary>The source of every event of the type; nothing where the source is the communication number of the request it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it is offered where clients ask by communication number.</summary>
    public bool IsPolled => Source is null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A member of an event's data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
public readonly record struct EventMember(string Name, bool IsOptional = false);
