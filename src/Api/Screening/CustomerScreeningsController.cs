using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.ListRuns;
using Onboarding.Application.Screening.RequestScreening;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Api.Screening;

/// <summary>The screenings of one customer.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/customers/{id:guid}/screenings")]
[Tags("Screening")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
[OperationName("Screenings")]
public sealed class CustomerScreeningsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the screenings of a customer and of its related entities, the last first, also those without a hit.</summary>
    [HttpGet]
    [ProducesResponseType<Page<RunItem>>(StatusCodes.Status200OK)]
    public Task<Page<RunItem>> List(Guid id, [FromQuery] PageParameters page, CancellationToken cancellationToken) =>
        mediator.Send(new ListRuns(new CustomerId(id)) { After = page.After, Limit = page.Limit }, cancellationToken);

    /// <summary>
    /// Screens a customer and its related entities in the named processes. Location is the first screening of the customer itself; the body has all.
    /// </summary>
    /// <response code="202">The customer is screened.</response>
    /// <response code="409">The customer is closed (customer_closed).</response>
    [HttpPost]
    [Authorize(AccessPolicies.Operator)]
    [Consumes("application/json")]
    [ProducesResponseType<IReadOnlyList<RunItem>>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Screen(Guid id, [FromBody] ScreeningBody? body, CancellationToken cancellationToken)
    {
        var runs = await mediator.Send(new RequestScreening(new CustomerId(id), body?.Processes), cancellationToken);
        return Accepted($"/onboarding/v1/screening/runs/{runs[0].Id}", runs);
    }
}

/// <summary>The processes in which a customer is screened.</summary>
/// <param name="Processes">SANCTIONS, PEP, ADVERSE_MEDIA, INTERNAL_LIST.</param>
public sealed record ScreeningBody([property: Mandatory, TextOf(typeof(ScreeningProcess))] IReadOnlyList<string?>? Processes);
