using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.GetSubscription;

/// <summary>One subscription within the caller's reach; <see cref="NotFound"/> if there is none.</summary>
/// <param name="Id">Its identity.</param>
public sealed record GetSubscription(Guid Id) : IQuery<SubscriptionItem>;

internal sealed class GetSubscriptionHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<GetSubscription, SubscriptionItem>
{
    public async Task<SubscriptionItem> Handle(GetSubscription request, CancellationToken cancellationToken) =>
        SubscriptionItem.Of(await reads.Subscription(request.Id, caller.Reach(), cancellationToken) ?? throw new NotFound("Subscription"));
}
