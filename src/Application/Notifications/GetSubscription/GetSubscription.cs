using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.GetSubscription;

/// <summary>Returns one subscription. Throws <see cref="NotFound"/> if the caller may see no such subscription.</summary>
/// <param name="Id">The id of the subscription.</param>
public sealed record GetSubscription(Guid Id) : IQuery<SubscriptionItem>;

internal sealed class GetSubscriptionHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<GetSubscription, SubscriptionItem>
{
    public async Task<SubscriptionItem> Handle(GetSubscription request, CancellationToken cancellationToken) =>
        SubscriptionItem.Of(await reads.Subscription(request.Id, caller.VisibleAccount(), cancellationToken) ?? throw new NotFound("Subscription"));
}
