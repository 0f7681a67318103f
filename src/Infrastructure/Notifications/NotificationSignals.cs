using System.Collections.Concurrent;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Notifies the relay and the sender of this process of new work.</summary>
internal sealed class NotificationSignals
{
    // The subscriptions whose queue runs, and whether deliveries were stored since it looked.
    private readonly ConcurrentDictionary<long, bool> _queues = new();

    /// <summary>Signals that new events are stored.</summary>
    public ChangeNotifier Events { get; } = new();

    /// <summary>Signals that deliveries may be due.</summary>
    public ChangeNotifier Deliveries { get; } = new();

    /// <summary>Signals that new deliveries of subscriptions are stored.</summary>
    /// <param name="subscriptions">The numbers of the subscriptions.</param>
    public void NotifyDeliveries(IEnumerable<long> subscriptions)
    {
        foreach (var subscription in subscriptions)
        {
            _queues.TryUpdate(subscription, true, false);
        }

        Deliveries.Notify();
    }

    /// <summary>Begins to remember the new deliveries of a subscription.</summary>
    /// <param name="subscription">The number of the subscription.</param>
    public void Begin(long subscription) => _queues[subscription] = false;

    /// <summary>Returns whether deliveries of a subscription were stored since the last call.</summary>
    /// <param name="subscription">The number of the subscription.</param>
    public bool TakeNew(long subscription) => _queues.TryUpdate(subscription, false, true);

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    /// <param name="subscription">The number of the subscription.</param>
    public void End(long subscription) => _queues.TryRemove(subscription, out _);
}
