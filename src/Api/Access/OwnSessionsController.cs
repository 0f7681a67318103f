using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.ListSessions;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Access;

/// <summary>The caller's own sessions, for a person who signed in.</summary>
[ApiController]
[Authorize(AccessPolicies.Core)]
[Route("onboarding/v1/sessions")]
[Tags("People")]
[OperationName("Sessions")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class OwnSessionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the caller's open sessions in the order in which they began.</summary>
    [HttpGet]
    [ProducesResponseType<SessionList>(StatusCodes.Status200OK)]
    public Task<SessionList> List(CancellationToken cancellationToken) => mediator.Send(new ListSessions(PersonId), cancellationToken);

    /// <summary>Ends all sessions of the caller, also the current one.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> EndAll(CancellationToken cancellationToken) => Send(new(PersonId), cancellationToken);

    /// <summary>Ends one of the caller's sessions. Ending it again changes nothing.</summary>
    [HttpDelete("{sessionId}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> End(string sessionId, CancellationToken cancellationToken) => Send(new(PersonId, sessionId), cancellationToken);

    private string PersonId => HttpContext.SignedInPerson()?.PersonId ?? throw new NotFound("Session");

    private async Task<IActionResult> Send(EndSessions command, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        return NoContent();
    }
}
