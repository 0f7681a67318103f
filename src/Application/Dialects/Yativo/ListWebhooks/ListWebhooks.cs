using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Dialects.Yativo.ListWebhooks;

/// <summary>
/// Lists the account's webhook of a dialect, one at most, with its newest secret. Each reading is audited.
/// </summary>
/// <param name="Dialect">The dialect.</param>
public sealed record ListWebhooks(DialectName Dialect) : IQuery<IReadOnlyList<SubscriptionWithSecret>>, IAudited
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Dialect.Value;
}

internal sealed class ListWebhooksHandler(INotificationReads reads, ISubscriptionSecrets secrets, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<ListWebhooks, IReadOnlyList<SubscriptionWithSecret>>
{
    public async Task<IReadOnlyList<SubscriptionWithSecret>> Handle(ListWebhooks request, CancellationToken cancellationToken) =>
        await reads.Webhook(caller.Account, request.Dialect, cancellationToken) is { } webhook
            ? [SubscriptionWithSecret.Of(webhook, secrets.Unprotect(webhook.SecretsAt(clock.Now())[0]))]
            : [];
}
