namespace Onboarding.Domain.Notifications;

/// <summary>The state of a subscription.</summary>
public enum SubscriptionState
{
    /// <summary>Deliveries are sent.</summary>
    Active,

    /// <summary>Deliveries are kept until the subscription is resumed.</summary>
    Paused,
}
