using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.PublishMatchPolicy;
using Onboarding.Application.Screening.SaveMatchPolicyDraft;
using Onboarding.Application.Screening.SimulateMatchPolicy;

namespace Onboarding.Api.Screening;

/// <summary>The match policy of the account: compliance drafts, simulates and publishes it.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/screening/policy")]
[Tags("Screening policy")]
[OperationName("MatchPolicy")]
public sealed class MatchPolicyChangesController(IMediator mediator) : ControllerBase
{
    /// <summary>Saves a document as the draft and replaces an earlier draft. A rejection reports every defect with its JSON pointer.</summary>
    [HttpPut("draft")]
    [Consumes("application/json")]
    [ProducesResponseType<MatchPolicyDraftItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ConditionalChange]
    public Task<MatchPolicyDraftItem> Save([FromBody] MatchPolicyBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new SaveMatchPolicyDraft(body?.Document ?? default), cancellationToken);

    /// <summary>Publishes the draft as the next version. It is in force at once on this instance, and within two seconds on every other.</summary>
    /// <response code="409">There is no draft, or another person must publish it.</response>
    [HttpPost("publish")]
    [FreshSignIn]
    [ProducesResponseType<MatchPolicyVersionItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<IActionResult> Publish(CancellationToken cancellationToken)
    {
        var version = await mediator.Send(new PublishMatchPolicy(), cancellationToken);
        return Created($"/onboarding/v1/screening/policy/versions/{version.Version}", version);
    }

    /// <summary>
    /// Compares the stored customers of the account with the lists in force, by the policy in force and by the draft or a version, without changing
    /// anything. An empty body means the draft and all customers.
    /// </summary>
    [HttpPost("simulate")]
    [Consumes("application/json")]
    [ProducesResponseType<MatchPolicySimulation>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<MatchPolicySimulation> Simulate([FromBody] MatchPolicySimulationBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new SimulateMatchPolicy(body?.Version, body?.Limit), cancellationToken);
}
