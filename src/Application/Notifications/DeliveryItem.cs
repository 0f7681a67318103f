using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>A delivery as it is shown.</summary>
public sealed record DeliveryItem
{
    /// <summary>Its number, the order of the list.</summary>
    public long Id { get; init; }

    /// <summary>The subscription.</summary>
    public Guid SubscriptionId { get; init; }

    /// <summary>The event; receivers know it as Ce-Id and webhook-id.</summary>
    public Guid EventId { get; init; }

    /// <summary>The event's type.</summary>
    public string EventType { get; init; } = "";

    /// <summary>The customer; left out for a ping.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>PENDING, DELIVERED, DEAD or CANCELLED.</summary>
    public string State { get; init; } = "";

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next; left out unless it is pending.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was delivered, given up or cancelled.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The status of the last try; left out if there was no answer.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Why the last try failed; left out if it did not.</summary>
    public string? LastFailure { get; init; }

    /// <summary>The tries, oldest first, the last hundred.</summary>
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
            Log = [.. logged.Attempts.Select(one => new AttemptItem(one.Attempt, one.At, one.DurationMilliseconds, one.Status, Describe(one.Failure)))],
        };
    }

    private static string? Describe(DeliveryFailure? failure) => failure is { } kind ? Codes<DeliveryFailure>.Of(kind) : null;
}

/// <summary>One try to deliver.</summary>
/// <param name="Attempt">Which it was, from 1.</param>
/// <param name="At">When it began.</param>
/// <param name="DurationMilliseconds">How long it took.</param>
/// <param name="Status">The HTTP status; left out if there was no answer.</param>
/// <param name="Failure">Why it failed; left out if it did not.</param>
public sealed record AttemptItem(int Attempt, DateTimeOffset At, long DurationMilliseconds, int? Status, string? Failure);
