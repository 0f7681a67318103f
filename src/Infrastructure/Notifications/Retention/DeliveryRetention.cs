using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Notifications.Retention;

/// <summary>Deletes settled deliveries after their retention period, with their log.</summary>
internal abstract class SettledDeliveryRetention(IProvider provider, params DeliveryState[] states) : IRetentionPolicy
{
    public abstract string Rows { get; }

    public abstract TimeSpan? Period { get; }

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // One subscription at a time, as the index is ordered; deleted subscriptions too.
        var deleted = 0;
        foreach (var subscription in await db.Set<Subscription>().AsNoTracking().Select(one => one.Number).ToArrayAsync(cancellationToken))
        {
            foreach (var state in states)
            {
                deleted += await Delete(db, subscription, state, before, most - deleted, cancellationToken);
                if (deleted >= most)
                {
                    return deleted;
                }
            }
        }

        return deleted;
    }

    private async Task<int> Delete(
        OnboardingDbContext db, long subscription, DeliveryState state, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var settled = db.Set<Delivery>().Where(one => one.SubscriptionNumber == subscription && one.State == state && one.DueAt < before);
        var numbers = await settled.OrderBy(one => one.DueAt).Select(one => one.Number).Take(most).ToArrayAsync(cancellationToken);
        if (numbers.Length > 0)
        {
            // A delivery that was redelivered in the meantime is pending and stays.
            await provider.Write(
                db,
                () => settled.Where(one => numbers.Contains(one.Number)).ExecuteDeleteAsync(CancellationToken.None),
                () => Task.FromResult(false),
                cancellationToken);
        }

        return numbers.Length;
    }
}

/// <summary>Deletes deliveries that reached their receiver or were cancelled.</summary>
internal sealed class DeliveryRetention(RetentionOptions options, IProvider provider)
    : SettledDeliveryRetention(provider, DeliveryState.Delivered, DeliveryState.Cancelled)
{
    public override string Rows => "deliveries";

    public override TimeSpan? Period => RetentionOptions.Of(options.DeliveriesDays);
}

/// <summary>Deletes dead letters. They are kept as long as events, because an operator may still redeliver them.</summary>
internal sealed class DeadLetterRetention(RetentionOptions options, IProvider provider) : SettledDeliveryRetention(provider, DeliveryState.Dead)
{
    public override string Rows => "dead letters";

    public override TimeSpan? Period => RetentionOptions.Of(options.EventsDays);
}
