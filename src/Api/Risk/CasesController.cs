using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.AddCaseNote;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.GetCase;
using Onboarding.Application.Risk.ListCaseNotes;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Risk.RecomputeCase;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.TakeNextCase;
using Onboarding.Application.Risk.TakeOverCase;

namespace Onboarding.Api.Risk;

/// <summary>Assessments, and the cases that people decide.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/cases")]
[Tags("Risk")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
public sealed class CasesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists cases that wait for a person, with their customers, by age or by due time. With state=ALL it lists all assessments.</summary>
    [HttpGet]
    [ProducesResponseType<Page<ListedCase>>(StatusCodes.Status200OK)]
    public Task<Page<ListedCase>> List([FromQuery] ListCases query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>Returns one assessment with its explanation, factor by factor.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<ExplainedCase>(StatusCodes.Status200OK)]
    public Task<ExplainedCase> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetCase(id), cancellationToken);

    /// <summary>Assesses the same customer version again by the same rule set version, as proof of the original result.</summary>
    [HttpGet("{id:guid}/recomputation")]
    [ProducesResponseType<Recomputation>(StatusCodes.Status200OK)]
    public Task<Recomputation> Recompute(Guid id, CancellationToken cancellationToken) => mediator.Send(new RecomputeCase(id), cancellationToken);

    /// <summary>Claims a case for the calling person.</summary>
    /// <param name="id">The case.</param>
    /// <param name="takeOver">Whether the case is claimed even if another person has claimed it.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpPost("{id:guid}/claim")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<CaseItem> Claim(Guid id, [FromQuery] bool takeOver, CancellationToken cancellationToken) =>
        takeOver ? mediator.Send(new TakeOverCase(id), cancellationToken) : mediator.Send(new ClaimCase(id, IsRelease: false), cancellationToken);

    /// <summary>Assigns a case to a person, who then has the claim, even if another person has claimed it.</summary>
    [HttpPost("{id:guid}/assignment")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<CaseItem> Assign(Guid id, [FromBody] AssignmentBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new AssignCase(id, body?.Person), cancellationToken);

    /// <summary>
    /// Claims the most urgent case that no person has claimed: the one that is due first, the oldest of those without a due time. Decisions that the
    /// calling person proposed are left to others. Two persons never get the same case.
    /// </summary>
    /// <response code="204">No such case waits.</response>
    [HttpPost("next")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> TakeNext([FromQuery] NextCaseFilter filter, CancellationToken cancellationToken) =>
        await mediator.Send(new TakeNextCase(filter), cancellationToken) is { } taken ? Ok(taken) : NoContent();

    /// <summary>Releases the claim of a case.</summary>
    [HttpPost("{id:guid}/release")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<CaseItem> Release(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ClaimCase(id, IsRelease: true), cancellationToken);

    /// <summary>
    /// Decides a case: accepts or rejects the customer, with a ground, a comment and optionally an override of the level. If the decision needs
    /// approval, it is only proposed.
    /// </summary>
    [HttpPost("{id:guid}/decision")]
    [Decides]
    [FreshSignIn]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<CaseItem> Decide(Guid id, [FromBody] DecisionBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new DecideCase(id, (body ?? new()).Draft()), cancellationToken);

    /// <summary>Approves a decision that another person proposed.</summary>
    [HttpPost("{id:guid}/approval")]
    [Decides]
    [FreshSignIn]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<CaseItem> Approve(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ApproveCase(id, IsApproved: true), cancellationToken);

    /// <summary>Sends back a decision that another person proposed.</summary>
    [HttpDelete("{id:guid}/approval")]
    [Decides]
    [FreshSignIn]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<CaseItem> SendBack(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ApproveCase(id, IsApproved: false), cancellationToken);

    /// <summary>Lists the notes on a case, the oldest first.</summary>
    /// <param name="id">The case.</param>
    /// <param name="after">The value of next from the previous page.</param>
    /// <param name="limit">1 to 200; 50 if absent.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{id:guid}/notes")]
    [ProducesResponseType<Page<CaseNoteItem>>(StatusCodes.Status200OK)]
    public Task<Page<CaseNoteItem>> Notes(Guid id, string? after, int? limit, CancellationToken cancellationToken) =>
        mediator.Send(new ListCaseNotes(id) { After = after, Limit = limit }, cancellationToken);

    /// <summary>Adds a note to a case, whatever its state. A note cannot be changed or removed.</summary>
    [HttpPost("{id:guid}/notes")]
    [ProducesResponseType<CaseNoteItem>(StatusCodes.Status201Created)]
    public async Task<IActionResult> AddNote(Guid id, [FromBody] NoteBody? body, CancellationToken cancellationToken)
    {
        var note = await mediator.Send(new AddCaseNote(id, body?.Text), cancellationToken);
        return Created($"/onboarding/v1/cases/{id}/notes", note);
    }

    /// <summary>Reopens a customer's latest, completed assessment as a new case. The customer stays unchanged until that case is decided.</summary>
    [HttpPost("{id:guid}/reopening")]
    [Decides]
    [FreshSignIn]
    [ProducesResponseType<CaseItem>(StatusCodes.Status201Created)]
    [ConditionalChange]
    public async Task<IActionResult> Reopen(Guid id, [FromBody] ReopeningBody? body, CancellationToken cancellationToken)
    {
        var reopened = await mediator.Send(new ReopenCase(id, body?.Reason), cancellationToken);
        return Created($"/onboarding/v1/cases/{reopened.Id}", reopened);
    }
}
