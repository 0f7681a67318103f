using MediatR;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.GetLink;
using Onboarding.Application.Customers.LinkCustomer;
using Onboarding.Application.Customers.UnlinkCustomer;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The hierarchy of customers: a customer stands below one other at most.</summary>
[Route($"{EnfucePaths.Root}/{{id}}/link")]
public sealed class EnfuceLinksController(IMediator mediator, IdempotentCalls calls, EnfuceRequests requests) : EnfuceController
{
    /// <summary>The customer above.</summary>
    /// <param name="id">The customer below.</param>
    /// <param name="auditUser">The person or system that asks, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <response code="404">There is no such customer, or none above it.</response>
    [HttpGet]
    [AuditDenied(typeof(GetLink), "id")]
    [ProducesResponseType<LinkBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Get(string id, string auditUser, CancellationToken cancellationToken) =>
        EnfuceWriter.Read(await mediator.Send(new GetLink(CustomerHandle.OfNumber(id), auditUser), cancellationToken));

    /// <summary>Puts a customer below the one whose id the body names.</summary>
    /// <param name="id">The customer below.</param>
    /// <param name="auditUser">The person or system that asks, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <response code="409">The customer above is not known, is the customer itself or stands below it; or the customer is linked already.</response>
    [HttpPost]
    [AuditDenied(typeof(LinkCustomer), "id")]
    [StreamedBody(typeof(LinkBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Create(string id, string auditUser, CancellationToken cancellationToken)
    {
        var parent = EnfuceLinkReader.Parent(await requests.Link(Request, cancellationToken));
        return await calls.Send(HttpContext, new LinkCustomer(CustomerHandle.OfNumber(id), parent, auditUser), new(EnfuceWriter.Linked), keyRequired: false, cancellationToken);
    }

    /// <summary>Gives the link to the customer above up.</summary>
    /// <param name="id">The customer below.</param>
    /// <param name="auditUser">The person or system that asks, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <response code="404">There is no such customer, or none above it.</response>
    [HttpDelete]
    [AuditDenied(typeof(UnlinkCustomer), "id")]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Delete(string id, string auditUser, CancellationToken cancellationToken) =>
        EnfuceWriter.Unlinked(await mediator.Send(new UnlinkCustomer(CustomerHandle.OfNumber(id), auditUser), cancellationToken));
}
