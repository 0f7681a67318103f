using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Adds events to the current unit of work, and notifies the relay after the commit.</summary>
internal sealed class EventStore(InsertBuffer added, NotificationSignals notifier) : IEventStore, IAfterCommit
{
    public void Add(Event published) => added.Add(published);

    public Task Committed(OnboardingDbContext db)
    {
        if (added.Of<Event>().Any())
        {
            notifier.Events.Notify();
        }

        return Task.CompletedTask;
    }
}
