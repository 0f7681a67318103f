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

/// <summary>What was and is to be delivered: to the own account's subscriptions, for administrators to every one.</summary>
[ApiController]
[Route("onboarding/v1")]
[Tags("Notifications")]
public sealed class DeliveriesController(IMediator mediator) : ControllerBase
{
    /// <summary>Deliveries that were given up, in the order in which they were made.</summary>
    /// <param name="subscription">Those to this subscription.</param>
    /// <param name="type">Those of events of exactly this type.</param>
    /// <param name="from">Those made at this time (ISO 8601, UTC unless it says otherwise) or later.</param>
    /// <param name="to">Those made before this time.</param>
    /// <param name="after">What the page before named as next.</param>
    /// <param name="limit">1 to 200; 50 if left out.</param>
    /// <param name="cancellationToken">Ends the question.</param>
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

    /// <summary>Sends what was given up once more, all of it or what a filter means, at most 1,000 in one request; the first made first.</summary>
    /// <remarks>
    /// The same bytes under the same message ids, with all retries anew; those of one customer in order. `more` says whether the same request again would
    /// find more. Members of the body that there are not are rejected: a misspelt one must not mean everything.
    /// </remarks>
    /// <response code="202">How many are pending again.</response>
    [HttpPost("dead-letters/redeliver")]
    [Authorize(AccessPolicies.Operator)]
    [Consumes("application/json")]
    [ProducesResponseType<RedeliveredDeadLetters>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> RedeliverAll([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] DeadLettersBody? body, CancellationToken cancellationToken) => Accepted(
        await mediator.Send(
            new RedeliverDeadLetters { Subscription = body?.Subscription, Type = body?.Type, From = body?.From, To = body?.To }, cancellationToken));

    /// <summary>One delivery with its log.</summary>
    [HttpGet("deliveries/{id:long}")]
    [Authorize(AccessPolicies.Reader)]
    [ProducesResponseType<DeliveryItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<DeliveryItem> Get(long id, CancellationToken cancellationToken) => mediator.Send(new GetDelivery(id), cancellationToken);

    /// <summary>Sends what was delivered or given up once more: the same bytes under the same message id, with all its retries anew.</summary>
    /// <response code="202">It is pending again.</response>
    /// <response code="409">It is pending already, or its subscription was deleted.</response>
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
