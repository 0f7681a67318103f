using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.LiftSuppression;
using Onboarding.Application.Screening.ListSuppressions;

namespace Onboarding.Api.Screening;

/// <summary>Suppressions: hits that are not shown again, because a person decided that they are wrong.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/screening/suppressions")]
[Tags("Screening")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
public sealed class SuppressionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists suppressions by number, also those that have ended.</summary>
    [HttpGet]
    [ProducesResponseType<Page<SuppressionItem>>(StatusCodes.Status200OK)]
    public Task<Page<SuppressionItem>> List(Guid? customerId, string? after, int? limit, CancellationToken cancellationToken) =>
        mediator.Send(new ListSuppressions { CustomerId = customerId, After = after, Limit = limit }, cancellationToken);

    /// <summary>Lifts a suppression. The customer is screened again, and a person has to decide the hit again.</summary>
    /// <response code="409">The suppression has ended (suppression_ended).</response>
    [HttpDelete("{id:guid}")]
    [Decides]
    [FreshSignIn]
    [Consumes("application/json")]
    [ProducesResponseType<SuppressionItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<SuppressionItem> Lift(Guid id, [FromBody] LiftBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new LiftSuppression(id, body?.Reason), cancellationToken);
}

/// <summary>The lifting of a suppression.</summary>
/// <param name="Reason">The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</param>
public sealed record LiftBody(string? Reason);
