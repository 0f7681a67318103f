using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Statistics.GetStatistics;

namespace Onboarding.Api.Statistics;

/// <summary>Reads figures of customers, cases, decisions and deliveries.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/statistics")]
[Tags("Statistics")]
public sealed class StatisticsController(IMediator mediator) : ControllerBase
{
    /// <summary>Returns the figures of the caller's account; for administrators of the installation, of every account.</summary>
    /// <remarks>
    /// The service computes them once an hour (`Statistics__PeriodSeconds`), so that a request costs the same however many customers there are.
    /// </remarks>
    [HttpGet]
    [ProducesResponseType<StatisticsItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<StatisticsItem> Get([FromQuery] GetStatistics query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
