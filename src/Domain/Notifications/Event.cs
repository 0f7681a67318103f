using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Domain.Notifications;

/// <summary>
/// A published event about a customer: a CloudEvent. Created only by <see cref="Register"/>; only its sequence number is set later.
/// </summary>
public sealed class Event
{
    /// <summary>The maximum length of a source and of a subject, in characters.</summary>
    public const int NameMaxLength = 256;

    /// <summary>The data of an event whose stored data cannot be decrypted: JSON null, which no event is created with.</summary>
    public const string UnreadableData = "null";

    private Event() { }

    /// <summary>The number: unique, assigned at publication. On one instance it gives the order of publication.</summary>
    public long Number { get; private init; }

    /// <summary>The sequence number in the feed, from 1, in the order of commits; null until the event is relayed.</summary>
    public long? Sequence { get; private set; }

    /// <summary>The id that receivers see: a version-7 GUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The name of its type, one of <see cref="EventTypes"/>.</summary>
    public string Type { get; private init; } = "";

    /// <summary>The communication number of the request, or the type's own source.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The customer's external id.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>The account of the customer. No other account receives the event.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer. A receiver gets the events of one customer in order.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The time of the event.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The data as JSON text, exactly as sent; <see cref="UnreadableData"/> if it cannot be read.</summary>
    public string Data { get; private init; } = "";

    /// <summary>Whether the data can be read.</summary>
    public bool IsReadable => Data != UnreadableData;

    /// <summary>
    /// Creates an event. Throws <see cref="ArgumentException"/> if the data has a member that the type does not have or lacks a mandatory one. The
    /// exception names the member, never its value.
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

    /// <summary>Sets the sequence number in the feed. Throws <see cref="InvalidOperationException"/> if it is already set.</summary>
    public void SetSequence(long sequence) =>
        Sequence = Sequence is null ? sequence : throw new InvalidOperationException("The event already has a sequence number.");

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
