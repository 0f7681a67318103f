using MediatR;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.LookUpNationalCode;
using Onboarding.Application.Customers.ReadCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Creates and reads customers.</summary>
[Route(EnfucePaths.Root)]
[Tags("Customers")]
public sealed class EnfuceCustomersController(IMediator mediator, IdempotentCalls calls, EnfuceRequests requests, AddressResolver addresses)
    : EnfuceController
{
    /// <summary>Creates a private customer.</summary>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="400">The response lists every defect. The status is also 400 if the body is not JSON.</response>
    /// <response code="409">Another customer has the customerNumber, or the x-idempotency-key was used with another body.</response>
    [HttpPost("PRIVATE")]
    [AuditDenied(typeof(CreateCustomer))]
    [StreamedBody(typeof(PrivateBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> CreatePrivate(string auditUser, CancellationToken cancellationToken) =>
        Create(EntityType.Individual, auditUser, cancellationToken);

    /// <summary>Creates a corporate customer.</summary>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="400">The response lists every defect. The status is also 400 if the body is not JSON.</response>
    /// <response code="409">Another customer has the customerNumber, or the x-idempotency-key was used with another body.</response>
    [HttpPost("CORPORATE")]
    [AuditDenied(typeof(CreateCustomer))]
    [StreamedBody(typeof(CorporateBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> CreateCorporate(string auditUser, CancellationToken cancellationToken) =>
        Create(EntityType.Organization, auditUser, cancellationToken);

    /// <summary>Returns a customer by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{id}")]
    [AuditDenied(typeof(ReadCustomer), "id")]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public Task<IActionResult> Get(string id, string auditUser, CancellationToken cancellationToken) =>
        Read(new(auditUser, CustomerHandle.OfNumber(id)), cancellationToken);

    /// <summary>Returns a customer by the issuer's customer number.</summary>
    /// <param name="customerNumber">The customer number.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("customerNumber/{customerNumber}")]
    [AuditDenied(typeof(ReadCustomer), "customerNumber")]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public Task<IActionResult> GetByNumber(string customerNumber, string auditUser, CancellationToken cancellationToken) =>
        Read(new(auditUser, null, RawPath.SegmentAfter("/customerNumber/", Request) ?? customerNumber), cancellationToken);

    /// <summary>
    /// Returns the id of the only customer with a registration number. If several customers have it, the response names none of them.
    /// </summary>
    /// <param name="regNo">The exact registration number.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="409">Several customers have the registration number.</response>
    [HttpGet("regNo/{regNo}/id")]
    [AuditDenied(typeof(LookUpNationalCode))]
    [ProducesResponseType<IdResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> IdOfRegNo(string regNo, string auditUser, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new LookUpNationalCode(auditUser, RawPath.SegmentAfter("/regNo/", Request) ?? regNo), cancellationToken);
        return EnfuceWriter.Id(found.Number);
    }

    private async Task<IActionResult> Create(EntityType role, string auditUser, CancellationToken cancellationToken)
    {
        var body = await requests.Customer(Request, role, cancellationToken);
        var command = new CreateCustomer(EnfuceReader.Create(body, requests.ReadContextFor(role, auditUser)));
        return await calls.Send(HttpContext, command, new(EnfuceWriter.Created), keyRequired: false, cancellationToken);
    }

    private async Task<IActionResult> Read(ReadCustomer query, CancellationToken cancellationToken) =>
        EnfuceWriter.Read(await mediator.Send(query, cancellationToken), addresses);
}
