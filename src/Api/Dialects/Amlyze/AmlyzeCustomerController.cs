using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Registers and updates single customers and leads.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route("amlyze-ws-rest/customer")]
[Tags("Customers")]
[OperationName("AmlyzeCustomers")]
public sealed class AmlyzeCustomerController(IMediator mediator, AmlyzeProfiles profiles) : ControllerBase
{
    /// <summary>Creates or updates a customer or a lead.</summary>
    /// <remarks>
    /// `action` CREATE (the default) registers the customer; UPDATE replaces all its data. An accepted request is stored; an assessment (EVALUATE)
    /// follows later.
    /// </remarks>
    /// <response code="200">Accepted. Under profile A, accepted requests are 202 and rejected ones 200.</response>
    /// <response code="400">Rejected, with the codes of the defects. The default profile lists every defect with its path.</response>
    [OperationName("Send")]
    [HttpPost]
    [Consumes("application/json")]
    [ProducesResponseType<AcceptedBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<EverythingBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthorizedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status415UnsupportedMediaType)]
    [ProducesResponseType<ShortFailure>(StatusCodes.Status500InternalServerError)]
    public async Task<IActionResult> Post([FromBody] CustomerRequest? body, CancellationToken cancellationToken)
    {
        var command = AmlyzeReader.Command(body ?? throw AmlyzeBodies.Reject("the body is empty"), profiles.OfClient(HttpContext));
        if (AmlyzeReader.IsOfLead(command))
        {
            AmlyzeProfiles.RespondAsLead(HttpContext);
        }

        await mediator.Send(command, cancellationToken);
        return profiles.Accepted(HttpContext, AmlyzeReader.DraftOf(command));
    }
}
