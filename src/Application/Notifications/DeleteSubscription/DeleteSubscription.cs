using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.DeleteSubscription;

/// <summary>Ends a subscription for ever: nothing more is sent, its secrets are wiped.</summary>
/// <param name="Id">The subscription; <see cref="NotFound"/> if there is none, also once it is deleted.</param>
public sealed record DeleteSubscription(Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class DeleteSubscriptionHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<DeleteSubscription, Unit>
{
    public async Task<Unit> Handle(DeleteSubscription request, CancellationToken cancellationToken)
    {
        (await subscriptions.Require(request.Id, caller, cancellationToken)).End(clock.Now());
        return Unit.Value;
    }
}
