using System.Diagnostics;
using System.IO.Pipelines;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.ValidateBatch;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Imports many customers in one call.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route("amlyze-ws-rest")]
[ApiExplorerSettings(GroupName = "AMLYZE")]
[Tags("AMLYZE")]
[Produces("application/json")]
public sealed class AmlyzeBatchController(IMediator mediator, AmlyzeProfiles profiles, AmlyzeOptions options, BodyBudget budget) : ControllerBase
{
    // The memory of a batch, independent of its size: the chunk that is stored, the next chunk, and the bytes that follow.
    private const long StreamedBytes = 16 << 20;

    /// <summary>Stores the customers of a batch. Each customer is accepted or rejected on its own.</summary>
    /// <remarks>
    /// A batch is always an IMPORT: `sourceOfRiskLevel` is ignored, and a missing `riskLevel` means NONE. The body is
    /// read as a stream, compressed with gzip if `Content-Encoding` says so, and stored in chunks; each chunk is one
    /// transaction. After an interruption, send the same batch again: customers that are stored
    /// already are rejected with O005.
    /// </remarks>
    /// <response code="200">One result for each customer, in the order of the request.</response>
    /// <response code="400">The body is not the documented JSON. Complete chunks before the defect are stored.</response>
    /// <response code="413">The batch has too many customers or bytes, counted inflated. Complete chunks before the limit are stored.</response>
    [HttpPost("batch-customers")]
    [StreamedBody(typeof(BatchCustomersRequest))]
    [ProducesResponseType<BatchResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthorizedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<BatchFailure>(StatusCodes.Status500InternalServerError)]
    public Task<IActionResult> Save(CancellationToken cancellationToken) =>
        Respond(chunk => mediator.Send(new RegisterBatch(chunk), cancellationToken), cancellationToken);

    /// <summary>Validates a batch: returns the results of `batch-customers` without storing customers or using communication numbers.</summary>
    /// <response code="200">One result for each customer, in the order of the request.</response>
    /// <response code="400">The body is not the documented JSON.</response>
    [HttpPost("validate-batch-customers")]
    [StreamedBody(typeof(BatchCustomersRequest))]
    [ProducesResponseType<BatchResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthorizedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<BatchFailure>(StatusCodes.Status500InternalServerError)]
    public Task<IActionResult> Validate(CancellationToken cancellationToken)
    {
        var lookup = new BatchLookup();
        return Respond(chunk => mediator.Send(new ValidateBatch(chunk, lookup), cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> Respond(
        Func<IReadOnlyList<BatchItem>, Task<IReadOnlyList<BatchItemOutcome>>> process, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var share = budget.Begin();
        share.Reserve(Math.Min(Request.ContentLength ?? StreamedBytes, StreamedBytes));
        var body = OpenBody();
        var profile = profiles.Of(HttpContext);
        using var response = new BatchResponseWriter(profile);
        await foreach (
            var chunk in BatchItems.From(body, options, profile, cancellationToken).InChunks(cancellationToken).ReadAhead(cancellationToken))
        {
            response.Add(await process(chunk));
        }

        return StoredResponse.Json(StatusCodes.Status200OK, response.End(Stopwatch.GetElapsedTime(started)));
    }

    // A body that is read as a stream has no input formatter, so this method checks the headers and sets the size limit, of the sent and of the
    // inflated bytes.
    private PipeReader OpenBody()
    {
        var body = InflatedBody.ReaderOf(Request, options.MaxBatchBytes);
        ContentTypes.RejectUnsupported(Request, onlyApplicationJson: true);
        HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = options.MaxBatchBytes;
        return body;
    }
}
