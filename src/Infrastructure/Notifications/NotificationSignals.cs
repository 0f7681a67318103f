using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Wakes the relay and the sender of this process.</summary>
internal sealed class NotificationSignals
{
    /// <summary>New events are stored.</summary>
    public ChangeNotifier Events { get; } = new();

    /// <summary>New deliveries are stored.</summary>
    public ChangeNotifier Deliveries { get; } = new();
}
