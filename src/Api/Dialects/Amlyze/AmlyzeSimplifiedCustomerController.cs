using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Customers with the smaller set of data (occasional business), at both published paths.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route("amlyze-ws-rest/simplified-customer")]
[Route("amlyze-ws-rest/simplifiedCustomer")]
[ApiExplorerSettings(GroupName = "AMLYZE")]
[Tags("AMLYZE")]
public sealed class AmlyzeSimplifiedCustomerController(IMediator mediator, AmlyzeProfiles profiles) : ControllerBase
{
    /// <summary>Registers a simplified customer, or replaces the data of one.</summary>
    /// <remarks>
    /// A customer who is regular already is rejected with C004; a simplified one becomes regular by `POST /amlyze-ws-rest/customer` with `action` UPDATE. A
    /// `closingDate` is taken with any status, as the published samples show it.
    /// </remarks>
    /// <response code="200">Accepted.</response>
    /// <response code="400">Rejected: every text says why; by default every defect is listed with its code and place.</response>
    [HttpPost]
    [Consumes("application/json")]
    [ProducesResponseType<AcceptedBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<EverythingBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status415UnsupportedMediaType)]
    [ProducesResponseType<ShortFailure>(StatusCodes.Status500InternalServerError)]
    public async Task<IActionResult> Post([FromBody] CustomerRequest? body, CancellationToken cancellationToken)
    {
        await mediator.Send(AmlyzeReader.Simplified(body ?? throw AmlyzeBodies.Reject("the body is empty")), cancellationToken);
        return StoredResponse.Json(profiles.Of(HttpContext).AcceptedStatus, AmlyzeWriter.Accepted);
    }
}
