using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.DeleteSubscription;

/// <summary>Deletes a subscription permanently: its receiver gets no more messages, and its secrets are removed.</summary>
/// <param name="Id">The subscription. The handler throws <see cref="NotFound"/> if there is none or it is already deleted.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record DeleteSubscription(Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class DeleteSubscriptionHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<DeleteSubscription, Unit>
{
    public async Task<Unit> Handle(DeleteSubscription request, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.Require(request.Id, caller, cancellationToken);
        precondition.Check(Tags.Of(subscription.Version));
        subscription.End(clock.Now());
        return Unit.Value;
    }
}
