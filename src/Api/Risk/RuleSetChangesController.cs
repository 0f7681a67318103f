using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.PublishRuleSet;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Application.Risk.SimulateRuleSet;

namespace Onboarding.Api.Risk;

/// <summary>The rule sets, drafted, tried and published by compliance.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/risk/rule-sets/{key}")]
[Tags("Risk")]
public sealed class RuleSetChangesController(IMediator mediator) : ControllerBase
{
    /// <summary>Makes a document the draft, in place of the one there may be. Every defect is named by its JSON pointer.</summary>
    /// <param name="key">default, or a code of the classifier riskManagementCategory; the document states the same.</param>
    /// <param name="body">The document.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPut("draft")]
    [Consumes("application/json")]
    [ProducesResponseType<RuleSetItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<RuleSetItem> Save(string key, [FromBody] RuleSetBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new SaveRuleSetDraft(Request.IdempotencyKey(key), body?.Document ?? default), cancellationToken);

    /// <summary>Makes the draft the next version, in force at once here and within two seconds on every other instance.</summary>
    /// <response code="409">There is no draft, or it fails a check; each finding points into the document and says why.</response>
    [HttpPost("publish")]
    [ProducesResponseType<RuleSetVersionItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Publish(string key, CancellationToken cancellationToken)
    {
        var sent = Request.IdempotencyKey(key);
        var version = await mediator.Send(new PublishRuleSet(sent), cancellationToken);
        return Created(RuleSetPaths.Of(sent, version.Version), version);
    }

    /// <summary>
    /// Rates the stored customers that the rule set would be in force for, by the draft or a version, and changes nothing. An empty body
    /// means the draft and all customers.
    /// </summary>
    [HttpPost("simulate")]
    [Consumes("application/json")]
    [ProducesResponseType<Simulation>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Simulation> Simulate(string key, [FromBody] SimulationBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new SimulateRuleSet(Request.IdempotencyKey(key), body?.Version, body?.Limit), cancellationToken);
}
