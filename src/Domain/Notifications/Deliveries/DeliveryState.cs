namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>What became of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>It is to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was given up: a dead letter.</summary>
    Dead,

    /// <summary>Its subscription was deleted first.</summary>
    Cancelled,
}
