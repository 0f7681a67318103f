using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Notifications.Persistence;

/// <summary>Queries of deliveries to live subscriptions, that is, those that are not deleted.</summary>
internal static class DeliveryQueries
{
    /// <summary>Returns the live subscriptions of an account. A null account means every account.</summary>
    public static IQueryable<Subscription> Live(this OnboardingDbContext db, AccountId? account)
    {
        var live = db.Set<Subscription>().Where(one => one.EndedAt == null);
        return account is { } own ? live.Where(one => one.Account == own) : live;
    }

    /// <summary>Returns the pending deliveries of a subscription.</summary>
    public static IQueryable<Delivery> PendingDeliveries(this OnboardingDbContext db, long subscription) =>
        db.Set<Delivery>().AsNoTracking().Where(one => one.SubscriptionNumber == subscription && one.State == DeliveryState.Pending);

    /// <summary>Returns the deliveries of some partitions.</summary>
    public static IQueryable<Delivery> OfPartitions(this IQueryable<Delivery> deliveries, IReadOnlyList<int> partitions) =>
        HeldPartitions.IsAll(partitions) ? deliveries : deliveries.Where(one => partitions.Contains(one.Partition));

    /// <summary>Returns the deliveries about customers that exist for the caller, and those about none.</summary>
    public static IQueryable<Delivery> Deliveries(this CustomerVisibility visibility, OnboardingDbContext db)
    {
        var (all, hidden) = (db.Set<Delivery>().AsQueryable(), visibility.Hidden);
        return !visibility.IsRestricted ? all : all.Where(one => one.CustomerId == null || !hidden.Contains(one.CustomerId.Value));
    }

    /// <summary>Returns the live subscriptions of an account that the caller may see. A null account means every account.</summary>
    /// <remarks>The units of each are stored as one text, which the database does not compare. An account has few live subscriptions.</remarks>
    public static async Task<IQueryable<Subscription>> Subscriptions(
        this CustomerVisibility visibility, OnboardingDbContext db, AccountId? account, CancellationToken cancellationToken)
    {
        var live = db.Live(account);
        if (!visibility.IsRestricted)
        {
            return live;
        }

        long[] visible =
        [
            .. (await live.Select(one => new { one.Number, one.VisibleUnits }).ToListAsync(cancellationToken))
                .Where(one => visibility.Includes(one.VisibleUnits)).Select(one => one.Number),
        ];
        return live.Where(one => visible.Contains(one.Number));
    }

    /// <summary>Returns whether the caller may see a subscription, live or deleted.</summary>
    public static async Task<bool> IncludesSubscription(
        this CustomerVisibility visibility, OnboardingDbContext db, long number, CancellationToken cancellationToken) => !visibility.IsRestricted
            || visibility.Includes(
                await db.Set<Subscription>().Where(one => one.Number == number).Select(one => one.VisibleUnits).SingleAsync(cancellationToken));

    /// <summary>
    /// Returns the earliest live subscription of an account in a dialect that was made with the business units of the caller; null if there is none.
    /// </summary>
    public static async Task<Subscription?> Webhook(
        this IQueryable<Subscription> subscriptions, CustomerVisibility visibility, AccountId account, DialectName dialect,
        CancellationToken cancellationToken) => (await subscriptions
            .Where(one => one.Account == account && one.Dialect == dialect && one.EndedAt == null).OrderBy(one => one.Number)
            .ToListAsync(cancellationToken)).FirstOrDefault(one => visibility.IsSame(one.VisibleUnits));

    /// <summary>Returns the deliveries that match a filter. The number of a delivery gives its time of creation.</summary>
    /// <param name="deliveries">The deliveries.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="live">The live subscriptions that the caller may see. Deliveries to others do not match.</param>
    public static IQueryable<Delivery> Matching(this IQueryable<Delivery> deliveries, DeliveryFilter filter, IQueryable<Subscription> live)
    {
        var matching = deliveries.Where(one => live.Any(subscription => subscription.Number == one.SubscriptionNumber));
        if (filter.Subscription is { } subscription)
        {
            matching = matching.Where(one => live.Any(live => live.Number == one.SubscriptionNumber && live.Id == subscription));
        }

        if (filter.EventType is { } type)
        {
            matching = matching.Where(one => one.EventType == type);
        }

        if (filter.From is { } from)
        {
            var first = SequenceGenerator.From(from);
            matching = matching.Where(one => one.Number >= first);
        }

        if (filter.To is { } to)
        {
            var end = SequenceGenerator.From(to);
            matching = matching.Where(one => one.Number < end);
        }

        return matching;
    }
}
