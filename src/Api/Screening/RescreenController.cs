using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Screening.GetRescreening;
using Onboarding.Application.Screening.Rescreen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Api.Screening;

/// <summary>Screens all customers again.</summary>
[ApiController]
[Authorize(AccessPolicies.Administrator)]
[Route("onboarding/v1/screening/rescreen")]
[Tags("Screening")]
public sealed class RescreenController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Screens every customer of the account again, in the background: in the processes that it is screened for and those that a setting demands.
    /// </summary>
    /// <response code="202">It is running; Location says how far it is.</response>
    [HttpPost]
    [Consumes("application/json")]
    [ProducesResponseType<RescreeningItem>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<IActionResult> Start([FromBody] RescreenBody? body, CancellationToken cancellationToken)
    {
        var started = await mediator.Send(new Rescreen(body?.Processes, body?.Lists), cancellationToken);
        return Accepted($"/onboarding/v1/screening/rescreen/{started.Id}", started);
    }

    /// <summary>Returns the progress of a screening of all customers.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<RescreeningItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<RescreeningItem> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetRescreening(id), cancellationToken);
}

/// <summary>The processes and lists of a screening of all customers.</summary>
/// <param name="Processes">SANCTIONS, PEP, ADVERSE_MEDIA, INTERNAL_LIST; all by default.</param>
/// <param name="Lists">The lists whose processes are run; all by default.</param>
public sealed record RescreenBody(
    [property: TextOf(typeof(ScreeningProcess))] IReadOnlyList<string?>? Processes, IReadOnlyList<string?>? Lists);
