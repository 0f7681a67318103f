using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Notifications.ListEvents;

namespace Onboarding.Api.Notifications;

/// <summary>The feed of events.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/events")]
[Tags("Notifications")]
public sealed class EventsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the events of the caller's account (of every account for administrators) in the order of commits.</summary>
    /// <remarks>
    /// Store the `sequence` of the last event and send it as `after`. New events are always added at the end, so a reader misses none. Events are
    /// deleted after a retention time (`Retention__EventsDays`): a reader whose `after` is below `deletedThrough` has missed events.
    /// </remarks>
    [HttpGet]
    [ProducesResponseType<EventPage>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<EventPage> List([FromQuery] ListEvents query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
