using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.PublishRuleSet;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Application.Risk.SimulateRuleSet;

namespace Onboarding.Api.Risk;

/// <summary>The rule sets: compliance drafts, simulates and publishes them.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/risk/rule-sets/{key}")]
[Tags("Risk")]
[OperationName("RuleSets")]
public sealed class RuleSetChangesController(IMediator mediator) : ControllerBase
{
    /// <summary>
    /// Saves a document as the draft and replaces an earlier draft. A rejection reports every defect with its JSON pointer. The document of the draft
    /// itself changes nothing.
    /// </summary>
    /// <param name="key">default, or a code of the classifier riskManagementCategory. The document must have the same key.</param>
    /// <param name="body">The document.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="409">More than 100 persons have changed the draft since the last publication.</response>
    [HttpPut("draft")]
    [Consumes("application/json")]
    [ProducesResponseType<RuleSetItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<RuleSetItem> Save(string key, [FromBody] RuleSetBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new SaveRuleSetDraft(Request.KeyAsSent(key), body?.Document ?? default), cancellationToken);

    /// <summary>Publishes the draft as the next version. It is in force at once on this instance, and within two seconds on every other.</summary>
    /// <response code="409">There is no draft, it fails a check, or a person who has not changed it must publish it. Each finding points into
    /// the document and gives the reason.</response>
    [HttpPost("publish")]
    [FreshSignIn]
    [ProducesResponseType<RuleSetVersionItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<IActionResult> Publish(string key, CancellationToken cancellationToken)
    {
        var keyAsSent = Request.KeyAsSent(key);
        var version = await mediator.Send(new PublishRuleSet(keyAsSent), cancellationToken);
        return Created(RuleSetPaths.Of(keyAsSent, version.Version), version);
    }

    /// <summary>
    /// Assesses the stored customers to which the rule set would apply, by the draft or by a version, without changing anything. An empty body means
    /// the draft and all customers.
    /// </summary>
    [HttpPost("simulate")]
    [Consumes("application/json")]
    [ProducesResponseType<Simulation>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Simulation> Simulate(string key, [FromBody] SimulationBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new SimulateRuleSet(Request.KeyAsSent(key), body?.Version, body?.Limit), cancellationToken);
}
