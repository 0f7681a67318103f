using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.GetCase;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Risk.RecomputeCase;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.TakeOverCase;

namespace Onboarding.Api.Risk;

/// <summary>Assessments, and the cases among them that people decide.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/cases")]
[Tags("Risk")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
public sealed class CasesController(IMediator mediator) : ControllerBase
{
    /// <summary>Cases that wait for a person, in the order of time; all assessments with state=ALL.</summary>
    [HttpGet]
    [ProducesResponseType<Page<CaseItem>>(StatusCodes.Status200OK)]
    public Task<Page<CaseItem>> List([FromQuery] ListCases query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>One assessment with its explanation, factor by factor.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<ExplainedCase>(StatusCodes.Status200OK)]
    public Task<ExplainedCase> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetCase(id), cancellationToken);

    /// <summary>The same customer version assessed again by the same rule set version: the proof of what was found.</summary>
    [HttpGet("{id:guid}/recomputation")]
    [ProducesResponseType<Recomputation>(StatusCodes.Status200OK)]
    public Task<Recomputation> Recompute(Guid id, CancellationToken cancellationToken) => mediator.Send(new RecomputeCase(id), cancellationToken);

    /// <summary>Takes a case for the person who calls.</summary>
    /// <param name="id">The case.</param>
    /// <param name="takeOver">Whether it is taken even from somebody who has it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPost("{id:guid}/claim")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    public Task<CaseItem> Claim(Guid id, [FromQuery] bool takeOver, CancellationToken cancellationToken) =>
        takeOver ? mediator.Send(new TakeOverCase(id), cancellationToken) : mediator.Send(new ClaimCase(id, GivesBack: false), cancellationToken);

    /// <summary>Gives a case back.</summary>
    [HttpPost("{id:guid}/release")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    public Task<CaseItem> Release(Guid id, CancellationToken cancellationToken) => mediator.Send(new ClaimCase(id, GivesBack: true), cancellationToken);

    /// <summary>Decides a case: accepts or rejects, with a ground, a comment, and another level if need be. Where a second pair of eyes is asked for it only proposes.</summary>
    [HttpPost("{id:guid}/decision")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    public Task<CaseItem> Decide(Guid id, [FromBody] DecisionBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new DecideCase(id, (body ?? new()).Draft()), cancellationToken);

    /// <summary>The second pair of eyes approves what another person proposed.</summary>
    [HttpPost("{id:guid}/approval")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    public Task<CaseItem> Approve(Guid id, CancellationToken cancellationToken) => mediator.Send(new ApproveCase(id, IsApproved: true), cancellationToken);

    /// <summary>The second pair of eyes sends back what another person proposed.</summary>
    [HttpDelete("{id:guid}/approval")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status200OK)]
    public Task<CaseItem> SendBack(Guid id, CancellationToken cancellationToken) => mediator.Send(new ApproveCase(id, IsApproved: false), cancellationToken);

    /// <summary>Makes a new case of a customer's latest, completed assessment, to decide it anew. Until then the customer stays as it is.</summary>
    [HttpPost("{id:guid}/reopening")]
    [ProducesResponseType<CaseItem>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Reopen(Guid id, [FromBody] ReopeningBody? body, CancellationToken cancellationToken)
    {
        var reopened = await mediator.Send(new ReopenCase(id, body?.Reason), cancellationToken);
        return Created($"/onboarding/v1/cases/{reopened.Id}", reopened);
    }
}
