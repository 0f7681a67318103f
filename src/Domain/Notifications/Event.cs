using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Domain.Notifications;

/// <summary>Something that happened to a customer and is published: a CloudEvent. Made only by <see cref="Register"/>; it never changes but for its place.</summary>
public sealed class Event
{
    /// <summary>The longest source and the longest subject, in characters.</summary>
    public const int NameMaxLength = 256;

    private Event() { }

    /// <summary>Unique, drawn when it was published; the order in which it was published on one instance.</summary>
    public long Number { get; private init; }

    /// <summary>Its place in the feed, from 1, in the order of commits; nothing until it is relayed.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Its identity for receivers: a version-7 GUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The name of its type, one of <see cref="EventTypes"/>.</summary>
    public string Type { get; private init; } = "";

    /// <summary>The communication number of the request it came from, or the type's own source.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The customer's external id.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>The account of the customer; nobody else is told.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer; events of one customer reach a receiver in order.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Its data as JSON text, exactly as it is sent.</summary>
    public string Data { get; private init; } = "";

    /// <summary>
    /// Makes an event. Data with a member the type does not have, or without one it must have, is a defect of the caller:
    /// <see cref="ArgumentException"/>, which names the member and never its value.
    /// </summary>
    public static Event Register(long number, EventType type, EventOrigin origin, JsonObject data, DateTimeOffset at)
    {
        var source = type.Source ?? origin.CommunicationNumber ?? throw new ArgumentException($"{type} needs a communication number.");
        Check(type, data);
        return new()
        {
            Number = number,
            Id = Guid.CreateVersion7(at),
            Type = type.Name,
            Source = source,
            Subject = origin.ExternalId,
            Account = origin.Account,
            CustomerId = origin.Customer,
            At = at,
            Data = data.ToJsonString(),
        };
    }

    /// <summary>Gives it its place in the feed, once.</summary>
    public void Place(long sequence) =>
        Sequence = Sequence is null ? sequence : throw new InvalidOperationException("The event has its place already.");

    private static void Check(EventType type, JsonObject data)
    {
        if (data.FirstOrDefault(member => type.Data.All(known => known.Name != member.Key)) is { Key: { } unknown })
        {
            throw new ArgumentException($"{type} has no member {unknown}.");
        }

        foreach (var member in type.Data.Where(member => !member.IsOptional && data[member.Name] is null))
        {
            throw new ArgumentException($"{type} lacks the member {member.Name}.");
        }
    }
}
