using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Access.ListRejectedSignIns;
using Onboarding.Application.Common;

namespace Onboarding.Api.Access;

/// <summary>Reads the rejected sign-ins.</summary>
[ApiController]
[Authorize(AccessPolicies.ReaderOrAuditor)]
[Route("onboarding/v1/rejected-sign-ins")]
[Tags("Access")]
public sealed class RejectedSignInsController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Lists rejected sign-ins by id, address, reason and minute, in the order of time: those of the caller's account, for administrators of the
    /// installation all. A rejection appears within a few seconds.
    /// </summary>
    [HttpGet]
    [ProducesResponseType<Page<RejectedSignInItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<RejectedSignInItem>> List([FromQuery] ListRejectedSignIns query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);
}
