using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
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
