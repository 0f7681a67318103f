using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Application.Common.Outbox.ListFailingMessages;

namespace Onboarding.Api.Common.Outbox;

/// <summary>What follows from requests, and does not get done.</summary>
[ApiController]
[Authorize(AccessPolicies.Operator)]
[Route("onboarding/v1/outbox")]
[Tags("Operations")]
public sealed class OutboxController(IMediator mediator) : ControllerBase
{
    /// <summary>Messages of the outbox that failed, of the own account, for administrators of every one; never what they say.</summary>
    /// <remarks>Each is tried again, at growing pauses of up to five minutes, until it is done; later ones of the same customer wait, those of others do not.</remarks>
    [HttpGet("failing")]
    [ProducesResponseType<Page<FailingMessage>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<FailingMessage>> Failing([FromQuery] ListFailingMessages query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
