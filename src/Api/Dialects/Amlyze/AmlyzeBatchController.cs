using System.Diagnostics;
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

/// <summary>Whole books of customers, by IMPORT.</summary>
[Authorize(AmlyzeDialect.Text)]
[Route("amlyze-ws-rest")]
[ApiExplorerSettings(GroupName = "AMLYZE")]
[Tags("AMLYZE")]
[Produces("application/json")]
public sealed class AmlyzeBatchController(IMediator mediator, AmlyzeProfiles profiles, AmlyzeOptions options) : ControllerBase
{
    /// <summary>Stores the customers of a batch, each by itself: a rejected one harms no other.</summary>
    /// <remarks>
    /// Always an IMPORT: `sourceOfRiskLevel` and `initializeScreeningProcesses` are passed over, a missing `riskLevel` means NONE. The body is read as it
    /// arrives and stored in chunks, each one transaction. After an interruption send the same batch again: what was stored is told so (O005).
    /// </remarks>
    /// <response code="200">One result for each customer, in order.</response>
    /// <response code="400">The body is not the documented JSON. What stood in complete chunks before the broken place is stored.</response>
    /// <response code="413">Too many customers or bytes. What stood in complete chunks before that place is stored.</response>
    [HttpPost("batch-customers")]
    [StreamedBody(typeof(BatchCustomersRequest))]
    [ProducesResponseType<BatchResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<BatchFailure>(StatusCodes.Status500InternalServerError)]
    public Task<IActionResult> Save(CancellationToken cancellationToken) =>
        Answer(chunk => mediator.Send(new RegisterBatch(chunk), cancellationToken), cancellationToken);

    /// <summary>Says what storing the batch would answer. Nothing is stored, no communication number is used up.</summary>
    /// <response code="200">One result for each customer, in order.</response>
    /// <response code="400">The body is not the documented JSON.</response>
    [HttpPost("validate-batch-customers")]
    [StreamedBody(typeof(BatchCustomersRequest))]
    [ProducesResponseType<BatchResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongFailure>(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType<BatchFailure>(StatusCodes.Status500InternalServerError)]
    public Task<IActionResult> Validate(CancellationToken cancellationToken)
    {
        var memory = new BatchMemory();
        return Answer(chunk => mediator.Send(new ValidateBatch(chunk, memory), cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> Answer(Func<IReadOnlyList<BatchItem>, Task<IReadOnlyList<BatchItemOutcome>>> judge, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        TakeStream();
        using var answer = new BatchResponseWriter(profiles.Of(HttpContext).ShowsFindings);
        await foreach (var chunk in BatchItems.From(Request.BodyReader, options, cancellationToken).InChunks(cancellationToken).ReadAhead(cancellationToken))
        {
            answer.Add(await judge(chunk));
        }

        return StoredResponse.Json(StatusCodes.Status200OK, answer.End(Stopwatch.GetElapsedTime(started)));
    }

    // No formatter stands before a body that is read as a stream, so what one would reject is rejected here.
    private void TakeStream()
    {
        ContentTypes.RejectUnsupported(Request, onlyApplicationJson: true);
        HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = options.MaxBatchBytes;
    }
}
