namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>The state of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>It has to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>The receiver accepted it.</summary>
    Delivered,

    /// <summary>All attempts failed: it is a dead letter.</summary>
    Dead,

    /// <summary>Its subscription was deleted before it was sent.</summary>
    Cancelled,
}
