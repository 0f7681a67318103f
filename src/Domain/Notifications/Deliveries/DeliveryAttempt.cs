namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>One try to deliver, as the log keeps it.</summary>
public sealed class DeliveryAttempt
{
    private DeliveryAttempt() { }

    /// <summary>The delivery.</summary>
    public long DeliveryNumber { get; private init; }

    /// <summary>Which try it was, from 1.</summary>
    public int Attempt { get; private init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public long DurationMilliseconds { get; private init; }

    /// <summary>The HTTP status; nothing if there was no answer.</summary>
    public int? Status { get; private init; }

    /// <summary>Why it failed; nothing if it did not.</summary>
    public DeliveryFailure? Failure { get; private init; }

    internal static DeliveryAttempt From(Delivery delivery, DeliveryOutcome outcome, DateTimeOffset at, TimeSpan duration) => new()
    {
        DeliveryNumber = delivery.Number,
        Attempt = delivery.Attempts,
        At = at,
        DurationMilliseconds = (long)duration.TotalMilliseconds,
        Status = outcome.Status,
        Failure = outcome.Failure,
    };
}
