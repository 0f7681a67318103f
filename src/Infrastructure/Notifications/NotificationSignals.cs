using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>What wakes the loops of this process before they would look by themselves.</summary>
internal sealed class NotificationSignals
{
    /// <summary>There are new events.</summary>
    public Signal Events { get; } = new();

    /// <summary>There are new deliveries.</summary>
    public Signal Deliveries { get; } = new();
}
