using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.PatchCustomer;
using Onboarding.Application.Customers.CloseCustomer;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.FindCustomer;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Customers: create, read, list, change, delete.</summary>
[Authorize(YativoDialect.Text)]
[TakesIdempotencyKey(YativoDialect.Text, "Idempotency-Key", 255)]
[Route($"{YativoPaths.Root}/customer")]
[ApiExplorerSettings(GroupName = "Yativo")]
[Tags("Yativo")]
[Produces("application/json")]
public sealed class YativoCustomerController(
    IMediator mediator, IdempotentCalls calls, YativoBodies bodies, YativoRequests requests, YativoContents contents, ICurrentCaller caller) : ControllerBase
{
    private const int UsualPerPage = 20;

    /// <summary>Creates a customer, with or without an identity document.</summary>
    /// <remarks>
    /// The six fields of the document come together or not at all (the back is optional). They are checked, encrypted, and never shown again by this API.
    /// </remarks>
    /// <response code="201">Created; the answer has the members of the configured profile.</response>
    /// <response code="400">The body is not JSON, or a key is needed and missing.</response>
    /// <response code="409">The first request with the same Idempotency-Key is still running.</response>
    /// <response code="422">Every field that is defective, with why.</response>
    [HttpPost]
    [StreamedBody(typeof(CreateCustomerBody))]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        var (body, how) = (await bodies.Customer(Request, cancellationToken), requests.Describe());
        var command = new CreateCustomer(YativoReader.Create(body, how)) { Contents = contents.Seal(YativoDocumentReader.Pictures(body, how)) };
        return await calls.Send(HttpContext, command, requests.Profile.Form(YativoWriter.Created), requests.Profile.NeedsKey, cancellationToken);
    }

    /// <summary>Customers in the order of registration.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <param name="perPage">How many a page, 1 to 200.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [HttpGet]
    [ProducesResponseType<CustomerListResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> List([FromQuery] int page = 1, [FromQuery(Name = "per_page")] int perPage = UsualPerPage, CancellationToken cancellationToken = default)
    {
        YativoRequests.RejectUnreadable(ModelState);
        var found = await mediator.Send(new ListOpenCustomers(page, perPage), cancellationToken);
        var url = $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Request.Path}";
        return YativoWriter.Page(found.Items, new(page, perPage, found.Total, url), requests.Profile);
    }

    /// <summary>One customer.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Get(string id, CancellationToken cancellationToken) =>
        YativoWriter.Read(await mediator.Send(new FindCustomer(IdOf(id)), cancellationToken), requests.Profile);

    /// <summary>One customer with virtual accounts, transactions and cards; this service keeps none, so these lists are empty.</summary>
    [HttpGet("customer/{id}")]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<LongErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> GetWhole(string id, CancellationToken cancellationToken) =>
        YativoWriter.ReadWhole(await mediator.Send(new FindCustomer(IdOf(id)), cancellationToken), requests.Profile);

    /// <summary>Changes a customer: what is not sent stays.</summary>
    /// <remarks>No page publishes the body of this call; it is read as that of create. An address that is sent replaces the one before, a document is added.</remarks>
    [HttpPut("{id}")]
    [StreamedBody(typeof(CreateCustomerBody))]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Change(string id, CancellationToken cancellationToken)
    {
        var customer = IdOf(id);
        var (body, how) = (await bodies.Customer(Request, cancellationToken), requests.Describe());
        var command = new PatchCustomer(customer, YativoForms.Customer, how.Requester, YativoReader.Change(body, how)) { Contents = contents.Seal(YativoDocumentReader.Pictures(body, how)) };
        return await calls.Send(HttpContext, command, requests.Profile.Form(YativoWriter.Changed), requests.Profile.NeedsKey, cancellationToken);
    }

    /// <summary>Deletes a customer: it is closed and not shown by this API any more; its history is kept, its e-mail address is free again.</summary>
    [HttpDelete("{id}")]
    [ProducesResponseType<DeletedBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseCustomer(IdOf(id), caller.Name), cancellationToken);
        return YativoWriter.Deleted;
    }

    private static CustomerId IdOf(string text) => YativoRequests.IdOf(text);
}
