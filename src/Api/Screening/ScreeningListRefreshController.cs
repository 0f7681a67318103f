using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.RefreshList;

namespace Onboarding.Api.Screening;

/// <summary>Fetches screening lists from their sources on demand.</summary>
[ApiController]
[Authorize(AccessPolicies.Operator)]
[Route("onboarding/v1/screening/lists/{key}")]
[Tags("Screening lists")]
[OperationName("ScreeningLists")]
public sealed class ScreeningListRefreshController(IMediator mediator) : ControllerBase
{
    /// <summary>Fetches the files from the source of the list now and imports them.</summary>
    /// <response code="200">The source still has the version in force.</response>
    /// <response code="201">The fetched version is in force.</response>
    /// <response code="409">The list has no source (list_has_no_source), is retired, or was changed in the meantime.</response>
    /// <response code="422">The files cannot be used (list_unreadable, list_too_small, list_shrank). The version in force stays in force.</response>
    /// <response code="502">The source could not be fetched (list_unreachable). The version in force stays in force.</response>
    [HttpPost("refresh")]
    [ProducesResponseType<ImportedListVersion>(StatusCodes.Status200OK)]
    [ProducesResponseType<ImportedListVersion>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status502BadGateway)]
    public async Task<IActionResult> Refresh(string key, CancellationToken cancellationToken)
    {
        var imported = (await mediator.Refresh(key, acceptsShrunk: false, by: null, cancellationToken)).Require();
        return imported.IsNew ? Created($"/onboarding/v1/screening/lists/{key}/versions/{imported.Version}", imported) : Ok(imported);
    }
}
