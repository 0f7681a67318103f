using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Application.Notifications.AddSubscription;

/// <summary>Subscribes a receiver to events of the caller's account; the answer holds its secret, which cannot be asked for again.</summary>
/// <param name="Id">The id of the new subscription, made with the command so that the audit trail has it from the start.</param>
/// <param name="Draft">What is stated, and the addresses found.</param>
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
        if (await subscriptions.Count(caller.Account, cancellationToken) >= Subscription.MostOfAnAccount)
        {
            throw new RuleBroken(SubscriptionErrors.TooMany, "");
        }

        var secret = WebhookSecret.Make();
        var subscription = Subscription.Register(sequence.Next(), request.Id, caller.Account, request.Draft.ReadDialect(envelopes.Dialects), request.Draft, secrets.Protect(secret), clock.Now());
        subscriptions.Add(subscription);
        return SubscriptionWithSecret.Of(subscription, secret);
    }
}
