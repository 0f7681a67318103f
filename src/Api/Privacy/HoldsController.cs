using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.EndHold;
using Onboarding.Application.Privacy.ListHolds;
using Onboarding.Application.Privacy.SetHold;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Privacy;

/// <summary>Legal holds on customers.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[FreshSignIn]
[Route("onboarding/v1")]
[Tags("Privacy")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
public sealed class HoldsController(IMediator mediator) : ControllerBase
{
    /// <summary>Sets a legal hold on a customer: while it stands, the customer is not erased.</summary>
    [HttpPost("customers/{id:guid}/holds")]
    [ProducesResponseType<HoldItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Set(Guid id, [FromBody] HoldBody? body, CancellationToken cancellationToken)
    {
        var hold = await mediator.Send(new SetHold(new CustomerId(id), body?.Reason, body?.Until), cancellationToken);
        return Created($"/onboarding/v1/holds?customerId={id}", hold);
    }

    /// <summary>Lists legal holds, the oldest first: those that stand today, or with all=true every one.</summary>
    [HttpGet("holds")]
    [ProducesResponseType<Page<HoldItem>>(StatusCodes.Status200OK)]
    public Task<Page<HoldItem>> List([FromQuery] ListHolds query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>Ends a legal hold.</summary>
    [HttpPost("holds/{id:guid}/end")]
    [ProducesResponseType<HoldItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<HoldItem> End(Guid id, [FromBody] HoldEndBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new EndHold(id, body?.Reason), cancellationToken);
}
