using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Retention;

/// <summary>
/// Deletes events after their retention period, once they are in the feed and no active subscription has a pending delivery of them.
/// </summary>
internal sealed class EventRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "events";

    public TimeSpan? Period => RetentionOptions.Of(options.EventsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // The number is assigned when the event is published, so it gives the time.
        var end = SequenceGenerator.From(before);
        var expired = await db.Set<Event>().AsNoTracking()
            .Where(published => published.Number < end && published.Sequence != null
                    && !db.Set<Subscription>().Any(one => one.Account == published.Account && one.EndedAt == null
                    && db.Set<Delivery>().Any(delivery => delivery.SubscriptionNumber == one.Number && delivery.State == DeliveryState.Pending
                                && delivery.CustomerId == published.CustomerId && delivery.EventSequence == published.Sequence)))
            .OrderBy(published => published.Number).Take(most)
            .Select(published => new Expired(published.Number, published.Account, published.Sequence!.Value)).ToListAsync(cancellationToken);
        if (expired.Count > 0)
        {
            await provider.Write(db, () => Delete(db, expired), () => Task.FromResult(false), cancellationToken);
        }

        return expired.Count;
    }

    // The mark is saved first. If the two steps are not one transaction, a reader may see a mark that is too high, but never one that is too low.
    private static async Task Delete(OnboardingDbContext db, List<Expired> expired)
    {
        db.ChangeTracker.Clear();
        foreach (var account in expired.GroupBy(one => one.Account))
        {
            var mark = await db.Set<FeedMark>().SingleOrDefaultAsync(one => one.Account == account.Key, CancellationToken.None);
            if (mark is null)
            {
                mark = new() { Account = account.Key };
                db.Add(mark);
            }

            mark.DeletedThrough = Math.Max(mark.DeletedThrough, account.Max(one => one.Sequence));
        }

        await db.SaveChangesAsync(CancellationToken.None);
        long[] numbers = [.. expired.Select(one => one.Number)];
        await db.Set<Event>().Where(one => numbers.Contains(one.Number)).ExecuteDeleteAsync(CancellationToken.None);
    }

    private sealed record Expired(long Number, AccountId Account, long Sequence);
}
