using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Registers customers with the simplified set of data (occasional business), at both published paths.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route("amlyze-ws-rest/simplified-customer")]
[Route("amlyze-ws-rest/simplifiedCustomer")]
[Tags("Customers")]
[OperationName("AmlyzeSimplifiedCustomers")]
public sealed class AmlyzeSimplifiedCustomerController(IMediator mediator, AmlyzeProfiles profiles) : ControllerBase
{
    /// <summary>Registers a simplified customer, or replaces the data of one.</summary>
    /// <remarks>
    /// A customer that is regular already is rejected with C004. A simplified customer becomes regular by `POST /amlyze-ws-rest/customer` with
    /// `action` UPDATE. A `closingDate` is accepted with any status.
    /// </remarks>
    /// <response code="200">Accepted.</response>
    /// <response code="400">Rejected. The default profile lists every defect with its code and path, D the first code, and A, B and C the texts of
    /// all defects.</response>
    [OperationName("Send")]
    [HttpPost]
    [Consumes("application/json")]
    [StreamedBody(typeof(SimplifiedCustomerRequest))]
    [ProducesResponseType<AcceptedBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<EverythingBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthorizedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status415UnsupportedMediaType)]
    [ProducesResponseType<ShortFailure>(StatusCodes.Status500InternalServerError)]
    public async Task<IActionResult> Post([FromBody] CustomerRequest? body, CancellationToken cancellationToken)
    {
        var command = AmlyzeReader.Simplified(body ?? throw AmlyzeBodies.Reject("the body is empty"), profiles.OfClient(HttpContext));
        await mediator.Send(command, cancellationToken);
        return profiles.Accepted(HttpContext, command.Draft);
    }
}
