using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Notifications.Retention;

/// <summary>Deliveries that were settled long ago, with their log.</summary>
internal abstract class SettledDeliveryRetention(IProvider provider, params DeliveryState[] states) : IRetentionPolicy
{
    public abstract string Rows { get; }

    public abstract TimeSpan? Period { get; }

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // Subscription by subscription, as the index goes; also those that have ended.
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

    private async Task<int> Delete(OnboardingDbContext db, long subscription, DeliveryState state, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var settled = db.Set<Delivery>().Where(one => one.SubscriptionNumber == subscription && one.State == state && one.DueAt < before);
        var numbers = await settled.OrderBy(one => one.DueAt).Select(one => one.Number).Take(most).ToArrayAsync(cancellationToken);
        if (numbers.Length > 0)
        {
            // What was sent again in between is pending, and stays.
            await provider.Write(
                db,
                () => settled.Where(one => numbers.Contains(one.Number)).ExecuteDeleteAsync(CancellationToken.None),
                () => Task.FromResult(false),
                cancellationToken);
        }

        return numbers.Length;
    }
}

/// <summary>What reached its receiver, or whose subscription was deleted first.</summary>
internal sealed class DeliveryRetention(RetentionOptions options, IProvider provider) : SettledDeliveryRetention(provider, DeliveryState.Delivered, DeliveryState.Cancelled)
{
    public override string Rows => "deliveries";

    public override TimeSpan? Period => RetentionOptions.Of(options.DeliveriesDays);
}

/// <summary>What was given up: kept as long as events are, since an operator may still send it.</summary>
internal sealed class DeadLetterRetention(RetentionOptions options, IProvider provider) : SettledDeliveryRetention(provider, DeliveryState.Dead)
{
    public override string Rows => "dead letters";

    public override TimeSpan? Period => RetentionOptions.Of(options.EventsDays);
}
