using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.GetUpload;
using Onboarding.Application.Customers.StoreUploads;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo.Storage;

/// <summary>Stores files that later submissions name by their URLs (Y44).</summary>
[Authorize(YativoDialect.Text)]
[KnownParametersOnly]
[TakesIdempotencyKey(YativoDialect.Text, "Idempotency-Key", 255)]
[Route($"{YativoPaths.Root}/storage")]
[Tags("Files")]
[NoFormBinding]
[ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
public sealed class YativoStorageController(
    IMediator mediator, IdempotentCalls calls, YativoBodies bodies, YativoRequests requests, YativoStorage storage) : ControllerBase
{
    /// <summary>Uploads files: one in the part document, or several in parts documents[].</summary>
    /// <remarks>
    /// The files are those of submissions: PNG, JPEG, HEIC, TIFF or PDF. They are encrypted, can be read only by clients of the account that are
    /// signed in, and are deleted after some days (`Retention__UploadsDays`). A submission that names the URL stores the content.
    /// </remarks>
    /// <response code="201">Stored. The data has the URL, or is a list of URLs if only documents[] was sent.</response>
    /// <response code="415">The body is not multipart/form-data.</response>
    /// <response code="422">There is no file, or a file is invalid.</response>
    [HttpPost("upload")]
    [StreamedBody(typeof(UploadForm), MultipartObjects.MediaType, IsJson = false)]
    [Produces("application/json")]
    [ProducesResponseType<UploadResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status415UnsupportedMediaType)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Upload(CancellationToken cancellationToken)
    {
        var form = await bodies.Upload(Request, cancellationToken);
        var command = new StoreUploads(storage.Read(form), storage.Prefix(HttpContext));
        return await calls.Send(
            HttpContext, command, new(receipt => YativoStorage.Written(receipt, form.Document.IsSent)), requests.Profile.RequiresKey,
            cancellationToken);
    }

    /// <summary>Returns an uploaded file. Each reading is in the audit trail.</summary>
    /// <response code="404">The account has no such file.</response>
    [HttpGet("{id}")]
    [ProducesResponseType<FileContentResult>(
        StatusCodes.Status200OK, "image/png", "image/jpeg", "image/heic", "image/heif", "image/tiff", "application/pdf")]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Get(string id, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(
            new GetUpload(Guid.TryParseExact(id, "D", out var known) ? known : throw new NotFound("Upload")), cancellationToken);
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentDisposition = "attachment";
        return File(file.Bytes, file.MediaType);
    }
}
