using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>The subscription a request is about.</summary>
internal static class RequiredSubscription
{
    /// <summary>The subscription of that id, or <see cref="NotFound"/> if there is none within the caller's reach.</summary>
    public static async Task<Subscription> Require(this ISubscriptions subscriptions, Guid id, ICurrentCaller caller, CancellationToken cancellationToken) =>
        await subscriptions.Find(id, caller.Reach(), cancellationToken) ?? throw new NotFound("Subscription");
}
