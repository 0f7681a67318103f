using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Notifications.Privacy;

/// <summary>
/// The events about a customer and their deliveries, except those of the erasure itself. Sequence numbers follow time, so a deleted event's number is
/// not used again.
/// </summary>
internal sealed class NotificationPersonalRows(OnboardingDbContext db) : IPersonalRows
{
    private static readonly string Erased = CoreEvents.CustomerErased.Name;

    public Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = subject.Id;
        var deliveries = db.Set<Delivery>().Where(row => row.CustomerId == id && row.EventType != Erased);
        return Task.FromResult<IReadOnlyList<PersonalTable>>(
        [
            PersonalTable.Of("events", db.Set<Event>().Where(row => row.CustomerId == id && row.Type != Erased)),
            PersonalTable.Of("deliveries", db.Set<Delivery>().Where(row => row.CustomerId == id && row.EventType != Erased)),
            PersonalTable.Of(
                "deliveryAttempts",
                db.Set<DeliveryAttempt>().Where(row => deliveries.Any(delivery => delivery.Number == row.DeliveryNumber))),
        ]);
    }
}
