using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Persistence;

/// <summary>Deliveries that operators see: those to subscriptions that have not ended.</summary>
internal static class DeliveryQueries
{
    /// <summary>Of an account, or without one of every account.</summary>
    public static IQueryable<Subscription> Live(this OnboardingDbContext db, AccountId? account)
    {
        var live = db.Set<Subscription>().Where(one => one.EndedAt == null);
        return account is { } own ? live.Where(one => one.Account == own) : live;
    }

    /// <summary>The earliest made subscription of an account in a dialect that has not ended.</summary>
    public static Task<Subscription?> Webhook(
        this IQueryable<Subscription> subscriptions, AccountId account, DialectName dialect, CancellationToken cancellationToken) => subscriptions
        .Where(one => one.Account == account && one.Dialect == dialect && one.EndedAt == null).OrderBy(one => one.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Those that a filter means. When one was made tells its number.</summary>
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
