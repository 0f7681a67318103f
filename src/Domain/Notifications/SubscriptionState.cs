namespace Onboarding.Domain.Notifications;

/// <summary>Whether a subscription's deliveries go out.</summary>
public enum SubscriptionState
{
    /// <summary>They go out.</summary>
    Active,

    /// <summary>They are kept until it is resumed.</summary>
    Paused,
}
