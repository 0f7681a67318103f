using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.PauseSubscription;

/// <summary>
/// Pauses a subscription: deliveries are still created, but not sent until it is resumed. It has no effect on a paused subscription.
/// </summary>
/// <param name="Id">The subscription. The handler throws <see cref="NotFound"/> if there is none.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record PauseSubscription(Guid Id) : ICommand<SubscriptionItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class PauseSubscriptionHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<PauseSubscription, SubscriptionItem>
{
    public async Task<SubscriptionItem> Handle(PauseSubscription request, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.Require(request.Id, caller, cancellationToken);
        precondition.Check(Tags.Of(subscription.Version));
        subscription.Pause("Paused by request.", clock.Now());
        return SubscriptionItem.Of(subscription);
    }
}
