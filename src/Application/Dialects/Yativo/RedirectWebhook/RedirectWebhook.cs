using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Application.Dialects.Yativo.RedirectWebhook;

/// <summary>
/// Changes the URL of the account's webhook of a dialect and its documented version to the one that the caller uses, and resumes it if it was paused.
/// Secret, event types and business units do not change: a caller that may see the webhook of another client does not take it over.
/// </summary>
/// <param name="Id">
/// The webhook's id; null for the account's only one. <see cref="NotFound"/> if the account has no such webhook of the dialect.
/// </param>
/// <param name="Draft">The input, with the dialect, and the addresses that the host name resolves to.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record RedirectWebhook(Guid? Id, SubscriptionDraft Draft) : ICommand<SubscriptionWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id?.ToString() ?? Draft.Dialect;
}

internal sealed class RedirectWebhookRules(AllowedReceivers allowed, Envelopes envelopes, EventTypes types) : IRules<RedirectWebhook>
{
    public IReadOnlyList<Finding> Findings(RedirectWebhook request) => request.Draft.Findings(allowed, envelopes.Dialects, types);
}

internal sealed class RedirectWebhookHandler(
    ISubscriptions subscriptions, Envelopes envelopes, ISubscriptionSecrets secrets, ICurrentCaller caller, TimeProvider clock,
        Precondition precondition)
    : IRequestHandler<RedirectWebhook, SubscriptionWithSecret>
{
    public async Task<SubscriptionWithSecret> Handle(RedirectWebhook request, CancellationToken cancellationToken)
    {
        var dialect = request.Draft.ReadDialect(envelopes.Dialects);
        var found = request.Id is { } id
            ? await subscriptions.Find(id, caller.Account, cancellationToken)
            : await subscriptions.FindWebhook(caller.Account, dialect, cancellationToken);
        if (found is null || found.Dialect != dialect)
        {
            throw new NotFound("Webhook");
        }

        precondition.Check(Tags.Of(found.Version));
        var now = clock.Now();
        found.ChangeReceiver(request.Draft with { Profile = caller.ProfileOf(dialect) }, now);
        return SubscriptionWithSecret.Of(found, secrets.Unprotect(found.SecretsAt(now)[0]));
    }
}
