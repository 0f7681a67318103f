using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.GetDocumentContent;
using Onboarding.Application.Customers.ListDocuments;

namespace Onboarding.Api.Customers;

/// <summary>The core API's queries of the contents of customers' documents.</summary>
[ApiController]
[Authorize(AccessPolicies.Core)]
[Route("onboarding/v1/customers/{id:guid}/documents")]
[Tags("Customers")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class DocumentsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the stored document contents of a customer, without the contents themselves.</summary>
    [HttpGet]
    [Authorize(AccessPolicies.ReaderOrDocuments)]
    [ProducesResponseType<Page<DocumentItem>>(StatusCodes.Status200OK)]
    public Task<Page<DocumentItem>> List(Guid id, CancellationToken cancellationToken) => mediator.Send(new ListDocuments(id), cancellationToken);

    /// <summary>
    /// Returns one content as it was sent. The side is front (default), back, selfie or proof_of_address. The audit trail records each read.
    /// </summary>
    [HttpGet("{document:guid}/content")]
    [Authorize(AccessPolicies.Documents)]
    [FreshSignIn(ForReads = true)]
    [AuditDenied(typeof(GetDocumentContent), "id", "document")]
    [ProducesResponseType<FileContentResult>(
        StatusCodes.Status200OK, "image/png", "image/jpeg", "image/heic", "image/heif", "image/tiff", "application/pdf")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<IActionResult> Content(Guid id, Guid document, string? side, CancellationToken cancellationToken)
    {
        var content = await mediator.Send(new GetDocumentContent(id, document, side), cancellationToken);
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentDisposition = "attachment";
        return File(content.Bytes, content.MediaType);
    }
}
