using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Notifies the relay and the sender of this process of new work.</summary>
internal sealed class NotificationSignals
{
    /// <summary>Signals that new events are stored.</summary>
    public ChangeNotifier Events { get; } = new();

    /// <summary>Signals that new deliveries are stored.</summary>
    public ChangeNotifier Deliveries { get; } = new();
}
