using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.GetCaseFile;
using Onboarding.Application.Customers.ListCaseFiles;

namespace Onboarding.Api.Customers;

/// <summary>The files that people attach to cases. They have the media types and the greatest size of the contents of documents.</summary>
[ApiController]
[Authorize(AccessPolicies.Core)]
[Route("onboarding/v1/cases/{id:guid}/files")]
[Tags("Risk")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class CaseFilesController(IMediator mediator, CaseFileReader reader) : ControllerBase
{
    /// <summary>Lists the files of a case, the oldest first, without their contents.</summary>
    /// <param name="id">The case.</param>
    /// <param name="after">The value of next from the previous page.</param>
    /// <param name="limit">1 to 200; 50 if absent.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet]
    [Authorize(AccessPolicies.Compliance)]
    [ProducesResponseType<Page<CaseFileItem>>(StatusCodes.Status200OK)]
    public Task<Page<CaseFileItem>> List(Guid id, string? after, int? limit, CancellationToken cancellationToken) =>
        mediator.Send(new ListCaseFiles(id) { After = after, Limit = limit }, cancellationToken);

    /// <summary>
    /// Attaches a file to a case, whatever its state: PNG, JPEG, HEIC, HEIF, TIFF or PDF. It is stored encrypted and cannot be removed.
    /// </summary>
    [HttpPost]
    [Authorize(AccessPolicies.Compliance)]
    [StreamedBody(typeof(CaseFileBody))]
    [ProducesResponseType<CaseFileItem>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Store(Guid id, CancellationToken cancellationToken)
    {
        var stored = await mediator.Send(await reader.Read(id, Request, cancellationToken), cancellationToken);
        return Created($"/onboarding/v1/cases/{id}/files/{stored.Id}/content", stored);
    }

    /// <summary>Returns the content of a file as it was sent. The audit trail records each read.</summary>
    [HttpGet("{file:guid}/content")]
    [Authorize(AccessPolicies.Documents)]
    [AuditDenied(typeof(GetCaseFile), "id", "file")]
    [ProducesResponseType<FileContentResult>(
        StatusCodes.Status200OK, "image/png", "image/jpeg", "image/heic", "image/heif", "image/tiff", "application/pdf")]
    public async Task<IActionResult> Content(Guid id, Guid file, CancellationToken cancellationToken)
    {
        var content = await mediator.Send(new GetCaseFile(id, file), cancellationToken);
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentDisposition = "attachment";
        return File(content.Bytes, content.MediaType);
    }
}

/// <summary>A file for a case.</summary>
public sealed record CaseFileBody
{
    /// <summary>The name, 1 to 256 characters on one line.</summary>
    [Mandatory]
    public string? Name { get; init; }

    /// <summary>
    /// The content in Base64, alone or in a data URL: PNG, JPEG, HEIC, HEIF, TIFF or PDF, at most <c>Documents__MaxBytes</c> (5 MiB).
    /// </summary>
    [Mandatory]
    public string? Content { get; init; }
}
