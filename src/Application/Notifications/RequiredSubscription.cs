using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>Loads the subscription of a request.</summary>
internal static class RequiredSubscription
{
    /// <summary>Returns the subscription. Throws <see cref="NotFound"/> if the caller may see no such subscription.</summary>
    public static async Task<Subscription> Require(
        this ISubscriptions subscriptions, Guid id, ICurrentCaller caller, CancellationToken cancellationToken) =>
        await subscriptions.Find(id, caller.VisibleAccount(), cancellationToken) ?? throw new NotFound("Subscription");
}
