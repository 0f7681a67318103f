using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;
using Onboarding.Infrastructure.Notifications.Persistence;

namespace Onboarding.Infrastructure.Notifications.Retention;

/// <summary>Events that happened long ago, were told to the feed, and that no live subscription still waits for.</summary>
internal sealed class EventRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "events";

    public TimeSpan? Period => RetentionOptions.Of(options.EventsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // The number is drawn when the event happens, so it tells the time.
        var end = SequenceGenerator.From(before);
        var old = await db.Set<Event>().AsNoTracking()
            .Where(told => told.Number < end && told.Sequence != null
                && !db.Set<Subscription>().Any(one => one.Account == told.Account && one.EndedAt == null
                    && db.Set<Delivery>().Any(delivery => delivery.SubscriptionNumber == one.Number && delivery.State == DeliveryState.Pending
                        && delivery.CustomerId == told.CustomerId && delivery.EventSequence == told.Sequence)))
            .OrderBy(told => told.Number).Take(most)
            .Select(told => new Old(told.Number, told.Account, told.Sequence!.Value)).ToListAsync(cancellationToken);
        if (old.Count > 0)
        {
            await provider.Write(db, () => Delete(db, old), () => Task.FromResult(false), cancellationToken);
        }

        return old.Count;
    }

    // The mark first: where the two are not one transaction, a reader is told too much rather than too little.
    private static async Task Delete(OnboardingDbContext db, List<Old> old)
    {
        db.ChangeTracker.Clear();
        foreach (var account in old.GroupBy(one => one.Account))
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
        long[] numbers = [.. old.Select(one => one.Number)];
        await db.Set<Event>().Where(told => numbers.Contains(told.Number)).ExecuteDeleteAsync(CancellationToken.None);
    }

    private sealed record Old(long Number, AccountId Account, long Sequence);
}
