using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.FindCustomer;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Returns the endorsements of a customer (Y43).</summary>
[Authorize(YativoDialect.Text)]
[KnownParametersOnly]
[Tags("Verification")]
[Produces("application/json")]
[ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
[ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
[ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
[OperationName("YativoEndorsements")]
public sealed class YativoEndorsementController(IMediator mediator, YativoRequests requests, YativoOptions options) : ControllerBase
{
    /// <summary>Returns the link to an endorsement, with all endorsements of the customer; under profile 2026 only that link.</summary>
    /// <remarks>
    /// Services are configured. The status of an endorsement is that of the customer's verification; the link is that of the verification in a
    /// browser.
    /// </remarks>
    /// <param name="id">The customer's id.</param>
    /// <param name="service">The service, e.g. base.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="404">The customer does not exist in the account, or the service is not configured.</response>
    /// <response code="422">The request has a parameter that is not known.</response>
    [HttpGet($"/{YativoPaths.Root}/kyc/regenerate/{{id}}/{{service}}")]
    [HttpGet($"/{YativoPaths.KycRoot}/kyc/regenerate/{{id}}/{{service}}")]
    [ProducesResponseType<EndorsementListResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Regenerate(string id, string service, CancellationToken cancellationToken)
    {
        var customer = await mediator.Send(new FindCustomer(YativoRequests.IdOf(id)), cancellationToken);
        var endorsements = new YativoEndorsements(options);
        return requests.Profile.HasOneEndorsement ? endorsements.Link(customer, service) : endorsements.List(customer, service);
    }
}
