using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Dialects.Yativo.RegenerateWebhookSecret;

/// <summary>Gives a webhook a new secret, which signs from now on, and sends the receiver a message with it.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Id">The webhook's id. <see cref="NotFound"/> if the account has no such webhook of the dialect.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record RegenerateWebhookSecret(DialectName Dialect, Guid Id) : ICommand<SubscriptionWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class RegenerateWebhookSecretHandler(
    ISubscriptions subscriptions, Envelopes envelopes, ISubscriptionSecrets secrets, NotificationOptions options, ICurrentCaller caller,
        ISequenceGenerator sequence, TimeProvider clock, Precondition precondition)
    : IRequestHandler<RegenerateWebhookSecret, SubscriptionWithSecret>
{
    public async Task<SubscriptionWithSecret> Handle(RegenerateWebhookSecret request, CancellationToken cancellationToken)
    {
        if (await subscriptions.Find(request.Id, caller.Account, cancellationToken) is not { } webhook || webhook.Dialect != request.Dialect)
        {
            throw new NotFound("Webhook");
        }

        precondition.Check(Tags.Of(webhook.Version));
        var (secret, now) = (WebhookSecret.Create(), clock.Now());
        webhook.Rotate(secrets.Protect(secret), now + options.Rotation, now);
        subscriptions.Add(WebhookUpdated.Delivery(webhook, envelopes, sequence.Next(), now));
        return SubscriptionWithSecret.Of(webhook, secret);
    }
}
