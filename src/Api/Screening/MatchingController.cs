using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Screening.Compare;
using Onboarding.Application.Screening.Match;

namespace Onboarding.Api.Screening;

/// <summary>Looks for names on the lists, and compares names, without a customer. Only the audit entry is stored.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/screening")]
[Tags("Screening")]
public sealed class MatchingController(IMediator mediator) : ControllerBase
{
    /// <summary>Looks for up to 1,000 names on the lists in force.</summary>
    [HttpPost("match")]
    [Consumes("application/json")]
    [ProducesResponseType<MatchResults>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<MatchResults> Match([FromBody] MatchBody? body, CancellationToken cancellationToken) => mediator.Send(
        new MatchNames(body?.Queries?.Select(query => query?.Query()).ToList(), body?.Processes, body?.Lists, body?.Threshold, body?.Limit,
            body?.Explain ?? false), cancellationToken);

    /// <summary>Compares up to 1,000 pairs of names and explains each score, also the score of names that do not fit.</summary>
    [HttpPost("compare")]
    [Consumes("application/json")]
    [ProducesResponseType<ComparedNames>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<ComparedNames> Compare([FromBody] CompareBody? body, CancellationToken cancellationToken) => mediator.Send(
        new CompareNames(body?.Pairs?.Select(pair => pair is null ? null : new NamePair(pair.Id, pair.EntityType, pair.A?.Query(), pair.B?.Query()))
            .ToList()), cancellationToken);
}
