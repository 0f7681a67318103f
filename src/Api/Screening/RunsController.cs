using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Screening.GetRun;
using Onboarding.Application.Screening.ReplayRun;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Api.Screening;

/// <summary>Reads screenings.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/screening/runs/{id:guid}")]
[Tags("Screening")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class RunsController(IMediator mediator) : ControllerBase
{
    /// <summary>Returns a screening: whom it was about, why it ran, lists and policy with their hashes, hits and near misses with reasons.</summary>
    [HttpGet]
    [ProducesResponseType<RunDetails>(StatusCodes.Status200OK)]
    public Task<RunDetails> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetRun(id), cancellationToken);

    /// <summary>Computes a screening again from the versions of the lists at that time, as proof of the original result.</summary>
    /// <response code="409">This version of the service does not have the policy of that time (policy_unknown).</response>
    [HttpGet("replay")]
    [ProducesResponseType<Replay>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<Replay> Replay(Guid id, CancellationToken cancellationToken) => mediator.Send(new ReplayRun(id), cancellationToken);
}
