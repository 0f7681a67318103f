using System.Text.Json.Nodes;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications.PingSubscription;

/// <summary>
/// Sends a test event to one subscription, also of a type that it does not receive, and returns the number of the delivery. The feed does not contain
/// the test event.
/// </summary>
/// <param name="Id">The subscription. The handler throws <see cref="NotFound"/> if there is none, <see cref="RuleBroken"/> if it is paused.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record PingSubscription(Guid Id) : ICommand<long>
{
    /// <summary>The type of the test event.</summary>
    public const string EventType = "onboarding.ping";

    private const string Source = "onboarding";

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();

    internal static CloudEvent Event(Subscription subscription, DateTimeOffset at) => new(
        Guid.CreateVersion7(at), EventType, Source, subscription.Id.ToString(), at,
        new JsonObject { ["subscription"] = subscription.Id.ToString() }.ToJsonString());
}

internal sealed class PingSubscriptionHandler(
    ISubscriptions subscriptions, Envelopes envelopes, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<PingSubscription, long>
{
    public async Task<long> Handle(PingSubscription request, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.Require(request.Id, caller, cancellationToken);
        if (subscription.State == SubscriptionState.Paused)
        {
            throw new RuleBroken(SubscriptionErrors.Paused, "");
        }

        var now = clock.Now();
        var ping = PingSubscription.Event(subscription, now);
        var delivery = Delivery.Register(sequence.Next(), subscription, ping.Id, ping.Type, envelopes.Wrap(subscription, ping), now);
        subscriptions.Add(delivery);
        return delivery.Number;
    }
}
