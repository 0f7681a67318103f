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

/// <summary>Manages the hierarchy of customers. A customer has at most one parent.</summary>
[Route($"{EnfucePaths.Root}/{{id}}/link")]
[Tags("Links")]
public sealed class EnfuceLinksController(IMediator mediator, IdempotentCalls calls, EnfuceRequests requests) : EnfuceController
{
    /// <summary>Returns the parent of a customer.</summary>
    /// <param name="id">The id of the child customer.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="404">The customer does not exist or has no parent.</response>
    [HttpGet]
    [AuditDenied(typeof(GetLink), "id")]
    [ProducesResponseType<LinkBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> Get(string id, string auditUser, CancellationToken cancellationToken) =>
        EnfuceWriter.Read(await mediator.Send(new GetLink(CustomerHandle.OfNumber(id), auditUser), cancellationToken));

    /// <summary>Links a customer to the parent with the id in the body.</summary>
    /// <param name="id">The id of the child customer.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="409">The parent does not exist, or is the customer itself or one of its descendants; or the customer has a parent
    /// already.</response>
    [HttpPost]
    [AuditDenied(typeof(LinkCustomer), "id")]
    [StreamedBody(typeof(LinkBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<IActionResult> Create(string id, string auditUser, CancellationToken cancellationToken)
    {
        var parent = EnfuceLinkReader.Parent(await requests.Link(Request, cancellationToken));
        return await calls.Send(
            HttpContext,
            new LinkCustomer(CustomerHandle.OfNumber(id), parent, auditUser),
            new(EnfuceWriter.Linked),
            keyRequired: false,
            cancellationToken);
    }

    /// <summary>Removes the link to the parent.</summary>
    /// <param name="id">The id of the child customer.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="404">The customer does not exist or has no parent.</response>
    [HttpDelete]
    [AuditDenied(typeof(UnlinkCustomer), "id")]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ConditionalChange]
    public async Task<IActionResult> Delete(string id, string auditUser, CancellationToken cancellationToken) =>
        EnfuceWriter.Unlinked(await mediator.Send(new UnlinkCustomer(CustomerHandle.OfNumber(id), auditUser), cancellationToken));
}
