using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Adds events to the current unit of work, and notifies the relay and the sender after the commit.</summary>
internal sealed class EventStore(InsertBuffer added, NotificationSignals notifier) : IEventStore, IAfterCommit
{
    private List<long>? _subscriptions;

    public void Add(Event published) => added.Add(published);

    /// <summary>Notifies the sender, after the commit, of a delivery that the unit of work adds.</summary>
    /// <param name="subscription">The number of its subscription.</param>
    public void Announce(long subscription) => (_subscriptions ??= []).Add(subscription);

    public Task Committed(OnboardingDbContext db)
    {
        if (added.Of<Event>().Any())
        {
            notifier.Events.Notify();
        }

        if (_subscriptions is { } subscriptions)
        {
            notifier.NotifyDeliveries(subscriptions);
        }

        return Task.CompletedTask;
    }
}
