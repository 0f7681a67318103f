using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.GetMatchPolicy;

namespace Onboarding.Api.Screening;

/// <summary>Reads the match policy of the account: by which thresholds and weights names are compared.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/screening/policy")]
[Tags("Screening policy")]
public sealed class MatchPolicyController(IMediator mediator) : ControllerBase
{
    /// <summary>Returns the version in force, the draft and all versions, the latest first. Version 1 is the policy of the service.</summary>
    [HttpGet]
    [ProducesResponseType<MatchPolicyItem>(StatusCodes.Status200OK)]
    public Task<MatchPolicyItem> Get(CancellationToken cancellationToken) => mediator.Send(new GetMatchPolicy(), cancellationToken);

    /// <summary>Returns the document of a version, with all weights. It never changes.</summary>
    [HttpGet("versions/{version:int}")]
    [ProducesResponseType<MatchPolicyBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<IActionResult> Version(int version, CancellationToken cancellationToken) => Document(version, cancellationToken);

    /// <summary>Returns the document of the draft, with all weights.</summary>
    [HttpGet("draft")]
    [ProducesResponseType<MatchPolicyBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<IActionResult> Draft(CancellationToken cancellationToken) => Document(null, cancellationToken);

    private async Task<IActionResult> Document(int? version, CancellationToken cancellationToken)
    {
        var document = await mediator.Send(new GetMatchPolicyDocument(version), cancellationToken);
        return StoredResponse.Json(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(document.Json)) with { Tag = document.Tag };
    }
}
