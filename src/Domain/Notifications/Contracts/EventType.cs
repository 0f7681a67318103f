using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>
/// A type of event, identified by its published name. Each dialect contributes its types; <see cref="EventTypes"/> has all of them.
/// </summary>
public sealed class EventType
{
    /// <summary>The maximum length of a name, in characters.</summary>
    public const int NameMaxLength = 128;

    /// <summary>Creates a type of a dialect's contract.</summary>
    public EventType(DialectName dialect, string name, params EventMember[] data) => (Dialect, Name, Data) = (dialect, name, data);

    /// <summary>The name on the wire; it never changes.</summary>
    public string Name { get; }

    /// <summary>The members that its data may have. Other members are rejected, so that no personal data is published by mistake.</summary>
    public IReadOnlyList<EventMember> Data { get; }

    /// <summary>The dialect whose contract has the type. Only subscriptions of that dialect receive it.</summary>
    public DialectName Dialect { get; }

    /// <summary>The fixed source of the type's events; null if the source is the communication number of the request.</summary>
    public string? Source { get; init; }

    /// <summary>The documented version of the dialect that added the type; null for a type of its first versions.</summary>
    public string? Since { get; init; }

    /// <summary>Whether clients can poll for events of the type by communication number.</summary>
    public bool IsPollable => Source is null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A member of an event's data.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="Since">The documented version of the dialect that added the member; null for a member of its first versions.</param>
public readonly record struct EventMember(string Name, bool IsOptional = false, string? Since = null);
