using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Dialects.Yativo.GetWebhook;

/// <summary>Gets the account's webhook of a dialect that has one webhook per account; <see cref="NotFound"/> if there is none.</summary>
/// <param name="Dialect">The dialect.</param>
public sealed record GetWebhook(DialectName Dialect) : IQuery<SubscriptionItem>;

internal sealed class GetWebhookHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<GetWebhook, SubscriptionItem>
{
    public async Task<SubscriptionItem> Handle(GetWebhook request, CancellationToken cancellationToken) =>
        SubscriptionItem.Of(await reads.Webhook(caller.Account, request.Dialect, cancellationToken) ?? throw new NotFound("Webhook"));
}
