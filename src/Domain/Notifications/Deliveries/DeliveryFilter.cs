namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>A filter of deliveries. A null value does not filter.</summary>
/// <param name="Subscription">Deliveries to this subscription.</param>
/// <param name="EventType">Deliveries of events of exactly this type.</param>
/// <param name="From">Deliveries created at this time or later.</param>
/// <param name="To">Deliveries created before this time.</param>
public sealed record DeliveryFilter(Guid? Subscription, string? EventType, DateTimeOffset? From, DateTimeOffset? To);
