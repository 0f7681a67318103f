using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.ResumeSubscription;

/// <summary>Resumes the deliveries of a subscription, the earliest first. It has no effect on an active subscription.</summary>
/// <param name="Id">The subscription. The handler throws <see cref="NotFound"/> if there is none.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ResumeSubscription(Guid Id) : ICommand<SubscriptionItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ResumeSubscriptionHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<ResumeSubscription, SubscriptionItem>
{
    public async Task<SubscriptionItem> Handle(ResumeSubscription request, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.Require(request.Id, caller, cancellationToken);
        precondition.Check(Tags.Of(subscription.Version));
        subscription.Resume(clock.Now());
        return SubscriptionItem.Of(subscription);
    }
}
