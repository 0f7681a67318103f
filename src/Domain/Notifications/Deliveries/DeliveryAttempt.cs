namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>One delivery attempt in the log.</summary>
public sealed class DeliveryAttempt
{
    private DeliveryAttempt() { }

    /// <summary>The delivery.</summary>
    public long DeliveryNumber { get; private init; }

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt { get; private init; }

    /// <summary>The time it began.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The duration, in milliseconds.</summary>
    public long DurationMilliseconds { get; private init; }

    /// <summary>The HTTP status; null if there was no response.</summary>
    public int? Status { get; private init; }

    /// <summary>The reason it failed; null if it succeeded.</summary>
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
