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
    /// <summary>The events of the own account, for administrators of every one, in the order of commits.</summary>
    /// <remarks>
    /// Remember the `sequence` of the last event and send it as `after`: nothing is ever inserted before it, so nothing is missed. Events are deleted after
    /// a time (`Retention__EventsDays`): a reader whose `after` is below `deletedThrough` came too late for some of its account's.
    /// </remarks>
    [HttpGet]
    [ProducesResponseType<EventPage>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<EventPage> List([FromQuery] ListEvents query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
