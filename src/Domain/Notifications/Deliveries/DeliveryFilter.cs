namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>Which deliveries are meant; what is left out does not matter.</summary>
/// <param name="Subscription">Those to this subscription.</param>
/// <param name="EventType">Those of events of exactly this type.</param>
/// <param name="From">Those made at this time or later.</param>
/// <param name="To">Those made before this time.</param>
public sealed record DeliveryFilter(Guid? Subscription, string? EventType, DateTimeOffset? From, DateTimeOffset? To);
