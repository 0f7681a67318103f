using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>One message to one subscription, and how far it has come. Its bytes are fixed when it is made: every try sends the same.</summary>
public sealed class Delivery
{
    private Delivery() { }

    /// <summary>Unique and rising with time; below 2^53.</summary>
    public long Number { get; private init; }

    /// <summary>The subscription it goes to.</summary>
    public long SubscriptionNumber { get; private init; }

    /// <summary>The account of the subscription.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer the event is about; nothing for a ping, which waits for nobody.</summary>
    public CustomerId? CustomerId { get; private init; }

    /// <summary>The place of the event in the feed, by which a customer's deliveries are ordered; nothing for a ping.</summary>
    public long? EventSequence { get; private init; }

    /// <summary>The event's identity, which is the message's too.</summary>
    public Guid EventId { get; private init; }

    /// <summary>The event's type.</summary>
    public string EventType { get; private init; } = "";

    /// <summary>The message's headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

    /// <summary>The message's exact body.</summary>
    public byte[] Body { get; private init; } = [];

    /// <summary>What became of it.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>How often it was tried; the concurrency token.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it failed since it was last begun.</summary>
    public int Failures { get; private set; }

    /// <summary>When the first try since it was last begun was made.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>When it is to be tried next; once it is settled, when that was.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was delivered, given up or cancelled.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The status of the last try that was answered at all.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public DeliveryFailure? LastFailure { get; private set; }

    /// <summary>A delivery of an event, due at once.</summary>
    public static Delivery Register(long number, Subscription subscription, Event told, Message message, DateTimeOffset at) => new()
    {
        Number = number,
        SubscriptionNumber = subscription.Number,
        Account = subscription.Account,
        CustomerId = told.CustomerId,
        EventSequence = told.Sequence,
        EventId = told.Id,
        EventType = told.Type,
        Headers = message.Headers,
        Body = message.Body,
        DueAt = at,
        CreatedAt = at,
    };

    /// <summary>A delivery of a test message, due at once and ordered with nothing.</summary>
    public static Delivery Register(long number, Subscription subscription, Guid id, string type, Message message, DateTimeOffset at) => new()
    {
        Number = number,
        SubscriptionNumber = subscription.Number,
        Account = subscription.Account,
        EventId = id,
        EventType = type,
        Headers = message.Headers,
        Body = message.Body,
        DueAt = at,
        CreatedAt = at,
    };

    /// <summary>Notes how a try ended. What the receiver's 410 left undone stays pending: the caller pauses the subscription.</summary>
    public DeliveryAttempt Settle(DeliveryOutcome outcome, DateTimeOffset begun, TimeSpan duration, RetrySchedule schedule, double chance)
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

    /// <summary>Begins anew, with the same message; <see cref="RuleBroken"/> while it is pending.</summary>
    public void Redeliver(DateTimeOffset at)
    {
        if (State == DeliveryState.Pending)
        {
            throw new RuleBroken(SubscriptionErrors.DeliveryPending, "");
        }

        (State, DueAt, SettledAt, BegunAt, Failures) = (DeliveryState.Pending, at, null, null, 0);
    }
}

/// <summary>What is sent: headers and exact body, without what is made anew with each try.</summary>
/// <param name="Headers">Name and value; <c>Content-Type</c> among them.</param>
/// <param name="Body">The body.</param>
public sealed record Message(IReadOnlyDictionary<string, string> Headers, byte[] Body);
