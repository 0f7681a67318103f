using System.Text.Json.Nodes;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>Takes events into the unit of work at hand, and wakes the relay once they are on disk.</summary>
internal sealed class EventStore(NewRows added, INumbers numbers, TimeProvider clock, NotificationSignals signals) : IEvents, ISatelliteRows
{
    private bool _published;

    public void Publish(EventType type, EventOrigin origin, JsonObject data)
    {
        added.Add(Event.Register(numbers.Next(), type, origin, data, clock.Now()));
        _published = true;
    }

    public Task Complete(OnboardingDbContext db) => Task.CompletedTask;

    public Task Saved(OnboardingDbContext db)
    {
        if (_published)
        {
            _published = false;
            signals.Events.Set();
        }

        return Task.CompletedTask;
    }
}
