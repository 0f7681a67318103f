using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Access.ApprovePersonRoles;
using Onboarding.Application.Access.ChangePerson;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.GetPerson;
using Onboarding.Application.Access.InvitePerson;
using Onboarding.Application.Access.ListPeople;
using Onboarding.Application.Access.ListSessions;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.SetPersonActive;
using Onboarding.Application.Common;

namespace Onboarding.Api.Access;

/// <summary>
/// Manages the persons of the caller's account. An administrator of the installation (account default) manages those of every account. Requires the
/// role administrator.
/// </summary>
[ApiController]
[Authorize(AccessPolicies.Administrator)]
[FreshSignIn]
[Route("onboarding/v1/people")]
[Tags("People")]
[RequestSizeLimit(1 << 20)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
public sealed class PeopleController(IMediator mediator, InvitationLinks links) : ControllerBase
{
    /// <summary>
    /// Adds a person. Only this response contains the invitation link. A role that the caller lacks is not granted but waits in
    /// <c>proposedRoles</c> for a second administrator.
    /// </summary>
    /// <response code="409">Another person has the e-mail address or the name, or an account is not the caller's.</response>
    [HttpPost]
    [HoldsSecret]
    [ProducesResponseType<InvitedPerson>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Add([FromBody] PersonBody? body, CancellationToken cancellationToken)
    {
        var person = await mediator.Send(new AddPerson((body ?? new()).Draft()), cancellationToken);
        return Created(Url.Action(nameof(Get), new { personId = person.PersonId }), WithLink(person));
    }

    /// <summary>Lists persons in the order in which they were added, including inactive ones.</summary>
    [HttpGet]
    [ProducesResponseType<Page<PersonItem>>(StatusCodes.Status200OK)]
    public Task<Page<PersonItem>> List([FromQuery] ListPeople query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>Returns one person.</summary>
    [HttpGet("{personId}")]
    [ProducesResponseType<PersonItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<PersonItem> Get(string personId, CancellationToken cancellationToken) => mediator.Send(new GetPerson(personId), cancellationToken);

    /// <summary>Replaces the data of a person. It takes effect with the person's next request.</summary>
    /// <response code="409">
    /// Another person has the e-mail address or the name, an account is not the caller's, or the caller is restricted to other business units.
    /// </response>
    [HttpPut("{personId}")]
    [ProducesResponseType<PersonItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<PersonItem> Change(string personId, [FromBody] PersonBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new ChangePerson(personId, (body ?? new()).Draft()), cancellationToken);

    /// <summary>Makes a new invitation link; an earlier one ends. By the link the person sets a new password and new one-time codes.</summary>
    /// <response code="409">The person is inactive, has a role that the caller lacks, or belongs to an account that is not the caller's.</response>
    [HttpPost("{personId}/invitation")]
    [HoldsSecret]
    [ProducesResponseType<InvitedPerson>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<InvitedPerson> Invite(string personId, CancellationToken cancellationToken) =>
        WithLink(await mediator.Send(new InvitePerson(personId), cancellationToken));

    /// <summary>Grants the proposed roles. The caller must be another person than the one who proposed them, and than the person.</summary>
    /// <response code="409">Nothing is proposed, the caller proposed it, or the person belongs to an account that is not the caller's.</response>
    [HttpPost("{personId}/approval")]
    [ProducesResponseType<PersonItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<PersonItem> Approve(string personId, CancellationToken cancellationToken) =>
        mediator.Send(new ApprovePersonRoles(personId, IsApproved: true), cancellationToken);

    /// <summary>Removes the proposed roles.</summary>
    /// <response code="409">Nothing is proposed, or the person belongs to an account that is not the caller's.</response>
    [HttpDelete("{personId}/approval")]
    [ProducesResponseType<PersonItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<PersonItem> Reject(string personId, CancellationToken cancellationToken) =>
        mediator.Send(new ApprovePersonRoles(personId, IsApproved: false), cancellationToken);

    /// <summary>Deactivates a person and ends all sessions and the invitation link. Doing it again changes nothing.</summary>
    /// <response code="409">The person is the caller, or belongs to an account that is not the caller's.</response>
    [HttpDelete("{personId}")]
    [ProducesResponseType<PersonItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<PersonItem> Deactivate(string personId, CancellationToken cancellationToken) =>
        mediator.Send(new SetPersonActive(personId, IsActive: false), cancellationToken);

    /// <summary>Activates a person again, with the credentials from before. Doing it again changes nothing.</summary>
    /// <response code="409">The person belongs to an account that is not the caller's.</response>
    [HttpPost("{personId}/activation")]
    [ProducesResponseType<PersonItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<PersonItem> Activate(string personId, CancellationToken cancellationToken) =>
        mediator.Send(new SetPersonActive(personId, IsActive: true), cancellationToken);

    /// <summary>Lists the open sessions of a person in the order in which they began.</summary>
    [HttpGet("{personId}/sessions")]
    [ProducesResponseType<SessionList>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<SessionList> Sessions(string personId, CancellationToken cancellationToken) =>
        mediator.Send(new ListSessions(personId), cancellationToken);

    /// <summary>Ends all sessions of a person.</summary>
    /// <response code="409">The person belongs to an account that is not the caller's.</response>
    [HttpDelete("{personId}/sessions")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> EndSessions(string personId, CancellationToken cancellationToken) => End(new(personId), cancellationToken);

    /// <summary>Ends one session of a person. Ending it again changes nothing.</summary>
    /// <response code="409">The person belongs to an account that is not the caller's.</response>
    [HttpDelete("{personId}/sessions/{sessionId}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> EndSession(string personId, string sessionId, CancellationToken cancellationToken) =>
        End(new(personId, sessionId), cancellationToken);

    private async Task<IActionResult> End(EndSessions command, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        return NoContent();
    }

    private InvitedPerson WithLink(InvitedPerson person) => person with { Link = links.Of(person.Link) };
}
