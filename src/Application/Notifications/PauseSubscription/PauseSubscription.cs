using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.PauseSubscription;

/// <summary>Keeps the deliveries of a subscription back until it is resumed; events go on being collected for it. Once more changes nothing.</summary>
/// <param name="Id">The subscription; <see cref="NotFound"/> if there is none.</param>
public sealed record PauseSubscription(Guid Id) : ICommand<SubscriptionItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class PauseSubscriptionHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<PauseSubscription, SubscriptionItem>
{
    public async Task<SubscriptionItem> Handle(PauseSubscription request, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.Require(request.Id, caller, cancellationToken);
        subscription.Pause("Paused by request.", clock.Now());
        return SubscriptionItem.Of(subscription);
    }
}
