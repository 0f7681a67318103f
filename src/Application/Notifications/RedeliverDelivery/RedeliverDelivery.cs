using System.Globalization;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.RedeliverDelivery;

/// <summary>
/// Redelivers a delivered or dead message with the same bytes, the same message id and a new retry time. The handler throws <see cref="RuleBroken"/>
/// while the delivery is pending, or if its subscription was deleted.
/// </summary>
/// <param name="Number">The number of the delivery. The handler throws <see cref="NotFound"/> if there is none.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RedeliverDelivery(long Number) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Number.ToString(CultureInfo.InvariantCulture);
}

internal sealed class RedeliverDeliveryHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<RedeliverDelivery, Unit>
{
    public async Task<Unit> Handle(RedeliverDelivery request, CancellationToken cancellationToken)
    {
        var delivery = await subscriptions.FindDelivery(request.Number, caller.VisibleAccount(), cancellationToken) ?? throw new NotFound("Delivery");
        if (!await subscriptions.IsLive(delivery.SubscriptionNumber, cancellationToken))
        {
            throw new RuleBroken(SubscriptionErrors.SubscriptionEnded, "");
        }

        delivery.Redeliver(clock.Now());
        return Unit.Value;
    }
}
