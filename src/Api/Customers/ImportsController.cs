using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.FindRejectedRecords;
using Onboarding.Application.Customers.GetImport;
using Onboarding.Application.Customers.ListImports;

namespace Onboarding.Api.Customers;

/// <summary>Reads the imports of files and their rejected records. None exists for a client that is restricted to business units.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/imports")]
[Tags("Customers")]
public sealed class ImportsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists imports in the order in which they began, the oldest or the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<Page<ImportItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<ImportItem>> List([FromQuery] ListImports query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>Returns one import with its progress.</summary>
    [HttpGet("{number:long}")]
    [ProducesResponseType<ImportItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ImportItem> Get(long number, CancellationToken cancellationToken) => mediator.Send(new GetImport(number), cancellationToken);

    /// <summary>Lists rejected records of an import in the order of the file, each with its defects.</summary>
    /// <param name="number">The import.</param>
    /// <param name="code">The code of the record's first defect.</param>
    /// <param name="externalId">The record's external id, exactly as sent.</param>
    /// <param name="communicationNumber">The record's communication number, exactly as sent.</param>
    /// <param name="count">Whether the page states the number of records on all pages.</param>
    /// <param name="after">The value of next from the previous page.</param>
    /// <param name="limit">1 to 200; 50 if absent.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{number:long}/rejected-records")]
    [ProducesResponseType<Page<RejectedRecordItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<RejectedRecordItem>> Rejected(
        long number, string? code, string? externalId, string? communicationNumber, bool? count, string? after, int? limit,
        CancellationToken cancellationToken) => mediator.Send(
        new FindRejectedRecords(number)
        {
            Code = code,
            ExternalId = externalId,
            CommunicationNumber = communicationNumber,
            Count = count,
            After = after,
            Limit = limit,
        },
        cancellationToken);
}
