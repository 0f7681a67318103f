using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.GetErasure;
using Onboarding.Application.Privacy.ListDue;
using Onboarding.Application.Privacy.ListErasures;
using Onboarding.Application.Privacy.RequestErasure;
using Onboarding.Application.Privacy.WithdrawErasure;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Privacy;

/// <summary>The erasure of customers.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[FreshSignIn]
[Route("onboarding/v1")]
[Tags("Privacy")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
public sealed class ErasuresController(IMediator mediator, ErasureRule rule) : ControllerBase
{
    /// <summary>
    /// Erases all data of a customer and leaves a tombstone. With Privacy__SecondPerson the erasure waits for another person, and the response is
    /// 202. After the erasure the customer is not found (404) in every API; its external id and communication numbers stay taken.
    /// </summary>
    [HttpPost("customers/{id:guid}/erasure")]
    [ProducesResponseType<ErasureItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErasureItem>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Erase(Guid id, [FromBody] ErasureBody? body, CancellationToken cancellationToken)
    {
        var customer = new CustomerId(id);
        if (!rule.NeedsSecondPerson)
        {
            return Ok(await mediator.Send(new EraseCustomer(customer, body?.Reason, body?.OverruleReason), cancellationToken));
        }

        var waiting = await mediator.Send(new RequestErasure(customer, body?.Reason, body?.OverruleReason), cancellationToken);
        return Accepted($"/onboarding/v1/erasures/{waiting.Id}", waiting);
    }

    /// <summary>Lists erasures, the oldest first: requests that wait for a second person, withdrawn ones, and tombstones.</summary>
    [HttpGet("erasures")]
    [ProducesResponseType<Page<ErasureItem>>(StatusCodes.Status200OK)]
    public Task<Page<ErasureItem>> List([FromQuery] ListErasures query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);

    /// <summary>Returns an erasure.</summary>
    [HttpGet("erasures/{id:guid}")]
    [ProducesResponseType<ErasureItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ErasureItem> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetErasure(id), cancellationToken);

    /// <summary>Approves an erasure that waits, as another person than the one who requested it. The data is erased at once.</summary>
    [HttpPost("erasures/{id:guid}/approval")]
    [ProducesResponseType<ErasureItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<ErasureItem> Approve(Guid id, CancellationToken cancellationToken)
    {
        var waiting = await mediator.Send(new GetErasure(id), cancellationToken);
        return await mediator.Send(
            new EraseCustomer(new(waiting.CustomerId), waiting.Reason, waiting.OverruleReason) { Request = id }, cancellationToken);
    }

    /// <summary>Withdraws an erasure that waits. The customer stays.</summary>
    [HttpPost("erasures/{id:guid}/withdrawal")]
    [ProducesResponseType<ErasureItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<ErasureItem> Withdraw(Guid id, CancellationToken cancellationToken) => mediator.Send(new WithdrawErasure(id), cancellationToken);

    /// <summary>
    /// Lists the customers whose retention period has ended, in the order of registration, also those with a hold or an open case. A page may have
    /// fewer entries than the limit although more follow.
    /// </summary>
    [HttpGet("privacy/due")]
    [ProducesResponseType<Page<DueItem>>(StatusCodes.Status200OK)]
    public Task<Page<DueItem>> Due([FromQuery] ListDue query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
