using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Application.Notifications.AddSubscription;

/// <summary>Creates a subscription to events of the caller's account. The result contains its secret, which cannot be retrieved again.</summary>
/// <param name="Id">The id of the new subscription. It is part of the command so that the audit entry has it, even if the command is rejected.</param>
/// <param name="Draft">The subscription as sent, with the resolved addresses.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record AddSubscription(Guid Id, SubscriptionDraft Draft) : ICommand<SubscriptionWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class AddSubscriptionRules(AllowedReceivers allowed, Envelopes envelopes, EventTypes types) : IRules<AddSubscription>
{
    public IReadOnlyList<Finding> Findings(AddSubscription request) => request.Draft.Findings(allowed, envelopes.Dialects, types);
}

internal sealed class AddSubscriptionHandler(
    ISubscriptions subscriptions, Envelopes envelopes, ISubscriptionSecrets secrets, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddSubscription, SubscriptionWithSecret>
{
    public async Task<SubscriptionWithSecret> Handle(AddSubscription request, CancellationToken cancellationToken)
    {
        if (await subscriptions.Count(caller.Account, cancellationToken) >= Subscription.MaxPerAccount)
        {
            throw new RuleBroken(SubscriptionErrors.TooManySubscriptions, "");
        }

        var secret = WebhookSecret.Create();
        var subscription = Subscription.Register(sequence.Next(), request.Id, caller.Account, request.Draft.ReadDialect(envelopes.Dialects), request.Draft, secrets.Protect(secret), clock.Now(), caller.BusinessUnits);
        subscriptions.Add(subscription);
        return SubscriptionWithSecret.Of(subscription, secret);
    }
}
