using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.GetDelivery;

/// <summary>One delivery within the caller's reach, with its log; <see cref="NotFound"/> if there is none.</summary>
/// <param name="Number">Its number.</param>
public sealed record GetDelivery(long Number) : IQuery<DeliveryItem>;

internal sealed class GetDeliveryHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<GetDelivery, DeliveryItem>
{
    public async Task<DeliveryItem> Handle(GetDelivery request, CancellationToken cancellationToken) =>
        DeliveryItem.Of(await reads.Delivery(request.Number, caller.Reach(), cancellationToken) ?? throw new NotFound("Delivery"));
}
