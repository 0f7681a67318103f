using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Application.Common.Outbox.ListFailingMessages;

namespace Onboarding.Api.Common.Outbox;

/// <summary>Shows the messages of the outbox that could not be handled.</summary>
[ApiController]
[Authorize(AccessPolicies.Operator)]
[Route("onboarding/v1/outbox")]
[Tags("Operations")]
public sealed class OutboxController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Lists failed messages of the outbox, without their content: those of the caller's account, for administrators those of every account.
    /// </summary>
    /// <remarks>
    /// Each message is tried again until it succeeds, after growing pauses of up to five minutes. Later messages of the same customer wait for it,
    /// those of other customers do not.
    /// </remarks>
    [HttpGet("failing")]
    [ProducesResponseType<Page<FailingMessage>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<FailingMessage>> Failing([FromQuery] ListFailingMessages query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);
}
