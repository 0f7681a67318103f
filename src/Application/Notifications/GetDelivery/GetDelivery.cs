using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.GetDelivery;

/// <summary>Returns one delivery with its log. Throws <see cref="NotFound"/> if the caller may see no such delivery.</summary>
/// <param name="Number">The number of the delivery.</param>
public sealed record GetDelivery(long Number) : IQuery<DeliveryItem>;

internal sealed class GetDeliveryHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<GetDelivery, DeliveryItem>
{
    public async Task<DeliveryItem> Handle(GetDelivery request, CancellationToken cancellationToken) =>
        DeliveryItem.Of(await reads.Delivery(request.Number, caller.VisibleAccount(), cancellationToken) ?? throw new NotFound("Delivery"));
}
