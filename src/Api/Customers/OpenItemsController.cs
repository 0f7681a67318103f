using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.CloseOpenItem;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListOpenItems;
using Onboarding.Application.Customers.RequestInformation;

namespace Onboarding.Api.Customers;

/// <summary>Items that clients have to settle: information that people asked for, and new documents in place of those that expire.</summary>
[ApiController]
[Authorize(AccessPolicies.Core)]
[Route("onboarding/v1")]
[Tags("Risk")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
public sealed class OpenItemsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists open items with their last day, by age or by that day. With state=ALL it lists closed ones too.</summary>
    [HttpGet("open-items")]
    [Authorize(AccessPolicies.Reader)]
    [ProducesResponseType<Page<OpenItemItem>>(StatusCodes.Status200OK)]
    public Task<Page<OpenItemItem>> List([FromQuery] ListOpenItems query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);

    /// <summary>
    /// Asks the client for information about the customer of a case. The event onboarding.customer.information_requested tells the client, and an
    /// open item has the last day to answer.
    /// </summary>
    [HttpPost("cases/{id:guid}/information-requests")]
    [Authorize(AccessPolicies.Compliance)]
    [ProducesResponseType<OpenItemItem>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Ask(Guid id, [FromBody] InformationRequestBody? body, CancellationToken cancellationToken)
    {
        var item = await mediator.Send(new RequestInformation(id, body?.Request, body?.DueOn), cancellationToken);
        return Created($"/onboarding/v1/open-items?caseId={id}", item);
    }

    /// <summary>Closes an open item: the information or the document has arrived, or is not needed any more.</summary>
    [HttpPost("open-items/{id:guid}/closing")]
    [Authorize(AccessPolicies.Compliance)]
    [ProducesResponseType<OpenItemItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<OpenItemItem> Close(Guid id, [FromBody] ItemClosingBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new CloseOpenItem(id, body?.Comment), cancellationToken);
}

/// <summary>Information that the client is asked for.</summary>
public sealed record InformationRequestBody
{
    /// <summary>
    /// The information or the document that is needed, 1 to 4,000 characters, without control characters other than line breaks and tabs. The event
    /// contains it.
    /// </summary>
    [Mandatory]
    public string? Request { get; init; }

    /// <summary>The last day (UTC) to answer, YYYY-MM-DD, today or later.</summary>
    [Mandatory]
    public string? DueOn { get; init; }
}

/// <summary>The closing of an item.</summary>
public sealed record ItemClosingBody
{
    /// <summary>
    /// A comment of at most 4,000 characters, without control characters other than line breaks and tabs. A blank comment counts as none.
    /// </summary>
    public string? Comment { get; init; }
}
