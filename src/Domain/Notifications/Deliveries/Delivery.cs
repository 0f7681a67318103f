using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>The delivery of one message to one subscription. The message is fixed at creation: every attempt sends the same bytes.</summary>
public sealed class Delivery
{
    private Delivery() { }

    /// <summary>The number: unique, rising with time, below 2^53.</summary>
    public long Number { get; private init; }

    /// <summary>The number of the subscription that receives it.</summary>
    public long SubscriptionNumber { get; private init; }

    /// <summary>The account of the subscription.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer of the event; null for a ping, which has no order.</summary>
    public CustomerId? CustomerId { get; private init; }

    /// <summary>The event's sequence number in the feed, by which a customer's deliveries are ordered; null for a ping.</summary>
    public long? EventSequence { get; private init; }

    /// <summary>The partition of the background work that sends it: that of the customer (<see cref="Common.Partition"/>).</summary>
    public int Partition { get; private init; }

    /// <summary>The event's id, which is also the message id.</summary>
    public Guid EventId { get; private init; }

    /// <summary>The event's type.</summary>
    public string EventType { get; private init; } = "";

    /// <summary>The message's headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

    /// <summary>The message's exact body; empty if it cannot be read.</summary>
    public byte[] Body { get; private init; } = [];

    /// <summary>Whether the message can be read. No message has an empty body.</summary>
    public bool IsReadable => Body.Length > 0;

    /// <summary>The state.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>The number of attempts. It is the concurrency token.</summary>
    public int Attempts { get; private set; }

    /// <summary>The number of failures since the delivery was last (re)started.</summary>
    public int Failures { get; private set; }

    /// <summary>The time of the first attempt since the delivery was last (re)started.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>The time of the next attempt; for a settled delivery, the time it was settled.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The time of creation.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time it was delivered, moved to the dead letters or cancelled.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The HTTP status of the last attempt; null if there was no response.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>The reason the last attempt failed.</summary>
    public DeliveryFailure? LastFailure { get; private set; }

    /// <summary>Creates a delivery of an event, due at once.</summary>
    public static Delivery Register(long number, Subscription subscription, Event published, Message message, DateTimeOffset at) => new()
    {
        Number = number,
        SubscriptionNumber = subscription.Number,
        Account = subscription.Account,
        CustomerId = published.CustomerId,
        EventSequence = published.Sequence,
        Partition = Common.Partition.Of(published.CustomerId),
        EventId = published.Id,
        EventType = published.Type,
        Headers = message.Headers,
        Body = message.Body,
        DueAt = at,
        CreatedAt = at,
    };

    /// <summary>Creates a delivery of a test message, due at once and not ordered with others.</summary>
    public static Delivery Register(long number, Subscription subscription, Guid id, string type, Message message, DateTimeOffset at) => new()
    {
        Number = number,
        SubscriptionNumber = subscription.Number,
        Account = subscription.Account,
        Partition = Common.Partition.Of(number),
        EventId = id,
        EventType = type,
        Headers = message.Headers,
        Body = message.Body,
        DueAt = at,
        CreatedAt = at,
    };

    /// <summary>
    /// Records the outcome of an attempt. After a 410 the delivery stays pending, unless its retry time is over; the caller pauses the subscription.
    /// </summary>
    public DeliveryAttempt RecordAttempt(DeliveryOutcome outcome, DateTimeOffset begun, TimeSpan duration, RetrySchedule schedule, double chance)
    {
        Attempts++;
        BegunAt ??= begun;
        (LastStatus, LastFailure) = (outcome.Status, outcome.Failure);
        var now = begun + duration;
        if (outcome.Failure is null)
        {
            (State, SettledAt, DueAt) = (DeliveryState.Delivered, now, now);
        }
        else
        {
            Failures++;
            if (schedule.Next(Failures, BegunAt.Value, now, outcome.RetryAfter, chance) is { } next)
            {
                DueAt = outcome.Failure == DeliveryFailure.Gone ? now : next;
            }
            else
            {
                (State, SettledAt, DueAt) = (DeliveryState.Dead, now, now);
            }
        }

        return DeliveryAttempt.From(this, outcome, begun, duration);
    }

    /// <summary>Restarts the delivery with the same message. Throws <see cref="RuleBroken"/> while it is pending.</summary>
    public void Redeliver(DateTimeOffset at)
    {
        if (State == DeliveryState.Pending)
        {
            throw new RuleBroken(SubscriptionErrors.DeliveryPending, "");
        }

        (State, DueAt, SettledAt, BegunAt, Failures) = (DeliveryState.Pending, at, null, null, 0);
    }
}

/// <summary>A message: headers and exact body, without the headers that are computed for each attempt.</summary>
/// <param name="Headers">The headers by name, including <c>Content-Type</c>.</param>
/// <param name="Body">The body.</param>
public sealed record Message(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The message of an event whose data cannot be read. It is not sent: each attempt fails.</summary>
    public static Message Unreadable { get; } = new(new Dictionary<string, string>(), []);
}
