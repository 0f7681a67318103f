using System.Buffers;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.CompareVersions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ExportCustomers;
using Onboarding.Application.Customers.GetCustomer;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Application.Customers.ListVersions;
using Onboarding.Application.Customers.StateBirthDate;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Customers;

/// <summary>The core API's calls about customers.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/customers")]
[Tags("Customers")]
public sealed class CustomersController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists customers in the order of registration, without their documents.</summary>
    [HttpGet]
    [ProducesResponseType<Page<CustomerListItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<CustomerListItem>> List([FromQuery] ListCustomers query, CancellationToken cancellationToken) =>
        mediator.Send(query, cancellationToken);

    /// <summary>
    /// Returns every customer with all data but the outcomes of screenings: one JSON object a line, in the order of registration. The response is
    /// sent while it is read, so it may have any size. A response that breaks off is incomplete.
    /// </summary>
    [HttpGet("export")]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, CustomerLines.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<IActionResult> Export([FromQuery] ExportCustomers query, CancellationToken cancellationToken) =>
        new CustomerLines(await mediator.Send(query, cancellationToken));

    /// <summary>Returns one customer with all data.</summary>
    [HttpGet("{id:guid}")]
    [RespondsToAllOf("CustomerDetails", typeof(CustomerListItem), typeof(CustomerProfile), typeof(ScreenedCustomer))]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        Json(await mediator.Send(new GetCustomer(id), cancellationToken));

    /// <summary>Returns one customer with all data, by the account's own number. A slash in the number may be sent as it is or as %2F.</summary>
    [HttpGet("by-external-id/{**externalId}")]
    [RespondsToAllOf("CustomerDetails", typeof(CustomerListItem), typeof(CustomerProfile), typeof(ScreenedCustomer))]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> GetByExternalId(string? externalId, CancellationToken cancellationToken) =>
        Json(await mediator.Send(new GetCustomerByExternalId(RawPath.After("/by-external-id/", Request) ?? externalId ?? ""), cancellationToken));

    /// <summary>
    /// States a person's date of birth as far as it is known: a day, a month or a year. The customer gets a new version; level and status stay, and
    /// no assessment follows.
    /// </summary>
    [HttpPut("{id:guid}/birth-date")]
    [Authorize(AccessPolicies.Operator)]
    [RespondsToAllOf("CustomerDetails", typeof(CustomerListItem), typeof(CustomerProfile), typeof(ScreenedCustomer))]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> StateBirthDate(Guid id, [FromBody] BirthDateBody? body, CancellationToken cancellationToken)
    {
        await mediator.Send(new StateBirthDate(new CustomerId(id), body?.BirthDate), cancellationToken);
        return Json(await mediator.Send(new GetCustomer(id), cancellationToken));
    }

    /// <summary>
    /// Lists the customers that are related entities of this customer (names), and the customers of which it is a related entity (namedBy).
    /// The link is the external id in the related entity; it exists as soon as both customers exist. after and limit page through namedBy.
    /// </summary>
    [HttpGet("{id:guid}/related-customers")]
    [ProducesResponseType<RelatedCustomers>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<RelatedCustomers> RelatedCustomers(Guid id, [FromQuery] PageParameters page, CancellationToken cancellationToken) =>
        mediator.Send(new ListRelatedCustomers(id) { After = page.After, Limit = page.Limit }, cancellationToken);

    /// <summary>Lists all versions of a customer.</summary>
    [HttpGet("{id:guid}/versions")]
    [ProducesResponseType<Page<VersionItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<Page<VersionItem>> Versions(Guid id, CancellationToken cancellationToken) => mediator.Send(new ListVersions(id), cancellationToken);

    /// <summary>
    /// Returns the differences between two versions, field by field. A version holds the data of one request. Level and status are part of it only if
    /// the request sends them (IMPORT), not if an assessment determines them (EVALUATE). Therefore the difference between two versions never changes.
    /// </summary>
    [HttpGet("{id:guid}/versions/{from:int}/diff/{to:int}")]
    [ProducesResponseType<VersionDifference>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<VersionDifference> Compare(Guid id, int from, int to, CancellationToken cancellationToken) =>
        mediator.Send(new CompareVersions(id, from, to), cancellationToken);

    private static StoredResponse Json(StoredCustomer customer)
    {
        var json = new ArrayBufferWriter<byte>(customer.Document.Length + 1_024);
        CustomerJson.Write(json, customer);
        return StoredResponse.Json(StatusCodes.Status200OK, json.WrittenMemory) with { Tag = ((IVersioned)customer).Tag };
    }
}
