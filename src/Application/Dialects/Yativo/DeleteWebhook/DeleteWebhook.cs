using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Dialects.Yativo.DeleteWebhook;

/// <summary>Deletes a webhook permanently, with its secrets.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Id">The webhook's id. <see cref="NotFound"/> if the account has no such webhook of the dialect.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record DeleteWebhook(DialectName Dialect, Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class DeleteWebhookHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<DeleteWebhook, Unit>
{
    public async Task<Unit> Handle(DeleteWebhook request, CancellationToken cancellationToken)
    {
        if (await subscriptions.Find(request.Id, caller.Account, cancellationToken) is not { } webhook || webhook.Dialect != request.Dialect)
        {
            throw new NotFound("Webhook");
        }

        precondition.Check(Tags.Of(webhook.Version));
        webhook.End(clock.Now());
        return Unit.Value;
    }
}
