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

/// <summary>Reads subscriptions: those of the caller's account; for administrators, of every account.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/subscriptions")]
[Tags("Notifications")]
public sealed class SubscriptionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists subscriptions in the order of creation.</summary>
    [HttpGet]
    [ProducesResponseType<Page<SubscriptionItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<SubscriptionItem>> List([FromQuery] ListSubscriptions query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);

    /// <summary>Returns one subscription.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<SubscriptionItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<SubscriptionItem> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetSubscription(id), cancellationToken);

    /// <summary>Lists the deliveries to a subscription, in the order of creation, each with its log.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="state">PENDING, DELIVERED, DEAD or CANCELLED; any if absent.</param>
    /// <param name="after">The value of next from the previous page.</param>
    /// <param name="limit">1 to 200; 50 if absent.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{id:guid}/deliveries")]
    [ProducesResponseType<Page<DeliveryItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<DeliveryItem>> Deliveries(Guid id, string? state, string? after, int? limit, CancellationToken cancellationToken) =>
        mediator.Send(new ListDeliveries { Subscription = id, State = state, After = after, Limit = limit }, cancellationToken);
}
