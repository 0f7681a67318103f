using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Contracts;

/// <summary>A number of deliveries.</summary>
/// <param name="Account">The account of the subscription.</param>
/// <param name="State">The code of the state.</param>
/// <param name="Count">The number.</param>
public sealed record DeliveryCount(AccountId Account, string State, long Count);

/// <summary>Figures of deliveries of all accounts, for the service's own work.</summary>
public sealed class DeliveryFigures(OnboardingDbContext db)
{
    /// <summary>Counts the deliveries that are not finished, and the dead letters.</summary>
    public async Task<(long Pending, long Dead)> Unfinished(CancellationToken cancellationToken)
    {
        var counts = await Count(cancellationToken);
        long Sum(DeliveryState state) => counts.Where(one => one.State == Codes<DeliveryState>.Of(state)).Sum(one => one.Count);
        return (Sum(DeliveryState.Pending), Sum(DeliveryState.Dead));
    }

    /// <summary>Counts the stored deliveries by account and state. It reads one index.</summary>
    public async Task<IReadOnlyList<DeliveryCount>> Count(CancellationToken cancellationToken)
    {
        var groups = await db.Set<Delivery>().AsNoTracking().GroupBy(one => new { one.State, one.Account })
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
        return [.. groups.Select(one => new DeliveryCount(one.Key.Account, Codes<DeliveryState>.Of(one.Key.State), one.Count))];
    }
}
