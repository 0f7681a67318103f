using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.GetDelivery;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.RedeliverDeadLetters;
using Onboarding.Application.Notifications.RedeliverDelivery;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Api.Notifications;

/// <summary>The deliveries to the subscriptions of the caller's account; for administrators, of every account.</summary>
[ApiController]
[Route("onboarding/v1")]
[Tags("Notifications")]
public sealed class DeliveriesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists deliveries in the order of creation, the oldest or the newest first, each with its log.</summary>
    [HttpGet("deliveries")]
    [Authorize(AccessPolicies.Reader)]
    [ProducesResponseType<Page<DeliveryItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<DeliveryItem>> List([FromQuery] ListDeliveries query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);

    /// <summary>Lists dead letters, in the order of creation.</summary>
    /// <param name="subscription">Dead letters to this subscription.</param>
    /// <param name="type">Dead letters of events of exactly this type.</param>
    /// <param name="from">Dead letters created at this time (ISO 8601, UTC unless it has an offset) or later.</param>
    /// <param name="to">Dead letters created before this time.</param>
    /// <param name="after">The value of next from the previous page.</param>
    /// <param name="limit">1 to 200; 50 if absent.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("dead-letters")]
    [Authorize(AccessPolicies.Reader)]
    [ProducesResponseType<Page<DeliveryItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<DeliveryItem>> DeadLetters(
        Guid? subscription, string? type, string? from, string? to, string? after, int? limit, CancellationToken cancellationToken) => mediator.Send(
        new ListDeliveries
        {
            State = Codes<DeliveryState>.Of(DeliveryState.Dead),
            Subscription = subscription,
            Type = type,
            From = from,
            To = to,
            After = after,
            Limit = limit,
        },
        cancellationToken);

    /// <summary>Redelivers dead letters, all of them or those that match a filter, the earliest first; at most 1,000 in one request.</summary>
    /// <remarks>
    /// The same bytes are sent with the same message ids and a new retry time. The messages of one customer stay in order. `more` shows whether there
    /// are more dead letters; the same request redelivers the next ones. Unknown members of the body are rejected, so that a misspelt filter does not
    /// select everything.
    /// </remarks>
    /// <response code="202">The number of deliveries that are pending again.</response>
    [HttpPost("dead-letters/redeliver")]
    [Authorize(AccessPolicies.Operator)]
    [Consumes("application/json")]
    [ProducesResponseType<RedeliveredDeadLetters>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> RedeliverAll(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] DeadLettersBody? body, CancellationToken cancellationToken) => Accepted(
        await mediator.Send(
            new RedeliverDeadLetters { Subscription = body?.Subscription, Type = body?.Type, From = body?.From, To = body?.To }, cancellationToken));

    /// <summary>Returns one delivery with its log.</summary>
    [HttpGet("deliveries/{id:long}")]
    [Authorize(AccessPolicies.Reader)]
    [ProducesResponseType<DeliveryItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<DeliveryItem> Get(long id, CancellationToken cancellationToken) => mediator.Send(new GetDelivery(id), cancellationToken);

    /// <summary>Redelivers a delivered or dead message, with the same bytes, the same message id and a new retry time.</summary>
    /// <response code="202">The delivery is pending again.</response>
    /// <response code="409">The delivery is still pending, or its subscription was deleted.</response>
    [HttpPost("deliveries/{id:long}/redeliver")]
    [Authorize(AccessPolicies.Operator)]
    [ProducesResponseType<DeliveryItem>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Redeliver(long id, CancellationToken cancellationToken)
    {
        await mediator.Send(new RedeliverDelivery(id), cancellationToken);
        return Accepted(await mediator.Send(new GetDelivery(id), cancellationToken));
    }
}
