using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications.RotateSubscriptionSecret;

/// <summary>
/// Creates a new secret for a subscription and returns it once. The previous secret also signs for a limited time
/// (<c>Notifications__RotationHours</c>); an older one does not.
/// </summary>
/// <param name="Id">The subscription. The handler throws <see cref="NotFound"/> if there is none.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RotateSubscriptionSecret(Guid Id) : ICommand<SubscriptionWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class RotateSubscriptionSecretHandler(
    ISubscriptions subscriptions, ISubscriptionSecrets secrets, NotificationOptions options, ICurrentCaller caller, TimeProvider clock,
        Precondition precondition)
    : IRequestHandler<RotateSubscriptionSecret, SubscriptionWithSecret>
{
    public async Task<SubscriptionWithSecret> Handle(RotateSubscriptionSecret request, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.Require(request.Id, caller, cancellationToken);
        precondition.Check(Tags.Of(subscription.Version));
        var (secret, now) = (WebhookSecret.Create(), clock.Now());
        subscription.Rotate(secrets.Protect(secret), now + options.Rotation, now);
        return SubscriptionWithSecret.Of(subscription, secret);
    }
}
