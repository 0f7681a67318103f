using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Application.Dialects.Yativo.ConfigureWebhook;

/// <summary>
/// Configures the account's webhook of a dialect. The first command creates it with the event types of the draft. A later command sets the URL, the
/// documented version that the caller uses and a new secret, resumes the webhook if it was paused, and keeps the event types. The result has the
/// secret. The receiver gets a message with it.
/// </summary>
/// <param name="Draft">The input, with the dialect, and the addresses that the host name resolves to.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record ConfigureWebhook(SubscriptionDraft Draft) : ICommand<SubscriptionWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Draft.Dialect;
}

internal sealed class ConfigureWebhookRules(AllowedReceivers allowed, Envelopes envelopes, EventTypes types) : IRules<ConfigureWebhook>
{
    public IReadOnlyList<Finding> Findings(ConfigureWebhook request) => request.Draft.Findings(allowed, envelopes.Dialects, types);
}

internal sealed class ConfigureWebhookHandler(
    ISubscriptions subscriptions, Envelopes envelopes, ISubscriptionSecrets secrets, NotificationOptions options, ICurrentCaller caller,
    ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<ConfigureWebhook, SubscriptionWithSecret>
{
    public async Task<SubscriptionWithSecret> Handle(ConfigureWebhook request, CancellationToken cancellationToken)
    {
        var (dialect, secret, now) = (request.Draft.ReadDialect(envelopes.Dialects), WebhookSecret.Create(), clock.Now());
        var draft = request.Draft with { Profile = caller.ProfileOf(dialect) };

        // The number is read before the webhook is looked for. If another call creates the webhook meanwhile, this call either finds it or computes
        // the same id, which the unique index rejects.
        var last = await subscriptions.LastNumber(caller.Account, dialect, cancellationToken);
        if (await subscriptions.FindWebhook(caller.Account, dialect, cancellationToken) is { } known)
        {
            known.ChangeReceiver(draft, now);
            known.Assign(caller.ClientId, now);
            known.Rotate(secrets.Protect(secret), now + options.Rotation, now);
            subscriptions.Add(WebhookUpdated.Delivery(known, envelopes, sequence.Next(), now));
            return SubscriptionWithSecret.Of(known, secret);
        }

        if (await subscriptions.Count(caller.Account, cancellationToken) >= Subscription.MaxPerAccount)
        {
            throw new RuleBroken(SubscriptionErrors.TooManySubscriptions, "");
        }

        var id = WebhookId.Next(last, caller.Account, dialect);
        var made = Subscription.Register(
            sequence.Next(), id, caller.Account, dialect, draft, secrets.Protect(secret), now, new(caller.ClientId, caller.BusinessUnits));
        subscriptions.Add(made);
        subscriptions.Add(WebhookUpdated.Delivery(made, envelopes, sequence.Next(), now));
        return SubscriptionWithSecret.Of(made, secret);
    }
}
