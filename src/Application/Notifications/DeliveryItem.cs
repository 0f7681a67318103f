using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>A delivery as the API shows it.</summary>
public sealed record DeliveryItem
{
    /// <summary>The number, by which lists are ordered.</summary>
    public long Id { get; init; }

    /// <summary>The subscription.</summary>
    public Guid SubscriptionId { get; init; }

    /// <summary>The event's id. Receivers get it as Ce-Id and webhook-id.</summary>
    public Guid EventId { get; init; }

    /// <summary>The event's type.</summary>
    public string EventType { get; init; } = "";

    /// <summary>The customer; absent for a ping.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>PENDING, DELIVERED, DEAD or CANCELLED.</summary>
    [TextOf(typeof(DeliveryState))]
    public string State { get; init; } = "";

    /// <summary>The number of attempts.</summary>
    public int Attempts { get; init; }

    /// <summary>The time of the next attempt; absent unless it is pending.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The time of creation.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time it was delivered, moved to the dead letters or cancelled.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The HTTP status of the last attempt; absent if there was no response.</summary>
    public int? LastStatus { get; init; }

    /// <summary>The reason the last attempt failed; absent if it succeeded.</summary>
    [TextOf(typeof(DeliveryFailure))]
    public string? LastFailure { get; init; }

    /// <summary>The last hundred attempts, the oldest first.</summary>
    public IReadOnlyList<AttemptItem> Log { get; init; } = [];

    internal static DeliveryItem Of(LoggedDelivery logged)
    {
        var delivery = logged.Delivery;
        return new()
        {
            Id = delivery.Number,
            SubscriptionId = logged.Subscription,
            EventId = delivery.EventId,
            EventType = delivery.EventType,
            CustomerId = delivery.CustomerId?.Value,
            State = Codes<DeliveryState>.Of(delivery.State),
            Attempts = delivery.Attempts,
            DueAt = delivery.State == DeliveryState.Pending ? delivery.DueAt : null,
            CreatedAt = delivery.CreatedAt,
            SettledAt = delivery.SettledAt,
            LastStatus = delivery.LastStatus,
            LastFailure = Describe(delivery.LastFailure),
            Log =
                [.. logged.Attempts.Select(one => new AttemptItem(one.Attempt, one.At, one.DurationMilliseconds, one.Status, Describe(one.Failure)))],
        };
    }

    private static string? Describe(DeliveryFailure? failure) => failure is { } kind ? Codes<DeliveryFailure>.Of(kind) : null;
}

/// <summary>One delivery attempt.</summary>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="At">The time it began.</param>
/// <param name="DurationMilliseconds">The duration.</param>
/// <param name="Status">The HTTP status; absent if there was no response.</param>
/// <param name="Failure">The reason it failed; absent if it succeeded.</param>
public sealed record AttemptItem(
    int Attempt, DateTimeOffset At, long DurationMilliseconds, int? Status, [property: TextOf(typeof(DeliveryFailure))] string? Failure);
