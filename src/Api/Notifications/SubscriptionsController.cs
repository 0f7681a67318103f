using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.GetSubscription;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.ListSubscriptions;

namespace Onboarding.Api.Notifications;

/// <summary>The receivers of events, read: those of the own account, for administrators of every one.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/subscriptions")]
[Tags("Notifications")]
public sealed class SubscriptionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Subscriptions in the order in which they were made.</summary>
    [HttpGet]
    [ProducesResponseType<Page<SubscriptionItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<SubscriptionItem>> List([FromQuery] ListSubscriptions query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>One subscription.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<SubscriptionItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<SubscriptionItem> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetSubscription(id), cancellationToken);

    /// <summary>What was and is to be delivered to a subscription, in the order in which it was made, with the log of each delivery.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="state">PENDING, DELIVERED, DEAD or CANCELLED; any if left out.</param>
    /// <param name="after">What the page before named as next.</param>
    /// <param name="limit">1 to 200; 50 if left out.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    [HttpGet("{id:guid}/deliveries")]
    [ProducesResponseType<Page<DeliveryItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<DeliveryItem>> Deliveries(Guid id, string? state, string? after, int? limit, CancellationToken cancellationToken) =>
        mediator.Send(new ListDeliveries { Subscription = id, State = state, After = after, Limit = limit }, cancellationToken);
}
