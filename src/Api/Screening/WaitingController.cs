using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.ListWaiting;

namespace Onboarding.Api.Screening;

/// <summary>Screenings that have no outcome yet.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/screening/waiting")]
[Tags("Screening")]
[OperationName("WaitingScreenings")]
public sealed class WaitingController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Lists customers whose screenings wait for a list that is missing or too old, or failed and are tried again, with the lists or the kind of the
    /// failure.
    /// </summary>
    [HttpGet]
    [ProducesResponseType<Page<WaitingItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<WaitingItem>> List([FromQuery] PageParameters page, CancellationToken cancellationToken) =>
        mediator.Send(new ListWaiting { After = page.After, Limit = page.Limit }, cancellationToken);
}
