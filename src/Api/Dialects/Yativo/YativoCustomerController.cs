using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.CloseCustomer;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.FindCustomer;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Application.Customers.PatchCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Creates, reads, lists, changes and deletes customers.</summary>
[Authorize(YativoDialect.Text)]
[KnownParametersOnly]
[TakesIdempotencyKey(YativoDialect.Text, "Idempotency-Key", 255)]
[Route($"{YativoPaths.Root}/customer")]
[Tags("Customers")]
[Produces("application/json")]
[OperationName("YativoCustomers")]
public sealed class YativoCustomerController(
    IMediator mediator, IdempotentCalls calls, YativoBodies bodies, YativoRequests requests, YativoContents contents, ICurrentCaller caller,
    YativoOptions options, PublicAddress address) : ControllerBase
{
    /// <summary>Creates a customer, with or without an identity document.</summary>
    /// <remarks>
    /// If one of the six fields of the identity document is sent, the others are mandatory, except for the back. The images are validated and
    /// encrypted. This API never returns any of the document's data.
    /// </remarks>
    /// <response code="201">Created. The response has the members of the configured profile.</response>
    /// <response code="400">The body is not JSON, or the required Idempotency-Key is missing.</response>
    /// <response code="409">The first request with the same Idempotency-Key is still running.</response>
    /// <response code="422">Lists every defective field.</response>
    [HttpPost]
    [StreamedBody(typeof(CreateCustomerBody))]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        var (body, context) = (await bodies.Customer(Request, cancellationToken), requests.NewReadContext());
        var command =
            new CreateCustomer(YativoReader.Create(body, context)) { Contents = contents.Protect(YativoDocumentReader.Pictures(body, context)) };
        return await calls.Send(HttpContext, command, requests.Profile.Form(YativoWriter.Created), requests.Profile.RequiresKey, cancellationToken);
    }

    /// <summary>Lists customers in the order of registration. A customer is listed if it meets every filter.</summary>
    /// <param name="query">The page and the filters.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="422">A parameter is not known, is sent twice or has an unknown value.</response>
    [HttpGet]
    [ProducesResponseType<CustomerListResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> List([FromQuery] YativoListQuery query, CancellationToken cancellationToken)
    {
        var filter = query.Filter(requests.Profile.AcceptsAlpha3Only);
        var found = await mediator.Send(new ListOpenCustomers(query.Page, query.PerPage) { Filter = filter }, cancellationToken);
        var url = address.UrlOf(HttpContext);
        return YativoWriter.Page(found.Items, new(query.Page, query.PerPage, found.Total, url, query.Sent), requests.Profile);
    }

    /// <summary>Returns a customer.</summary>
    /// <param name="id">The customer's id.</param>
    /// <param name="include">
    /// Lists to include, separated by commas: deposits, payouts, virtualaccounts, virtual_cards, crypto_wallets, all. They are always empty.
    /// </param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{id}")]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> Get(string id, [FromQuery] string? include, CancellationToken cancellationToken)
    {
        var lists = YativoInclude.Of(include);
        return YativoWriter.Read(
            await mediator.Send(new FindCustomer(IdOf(id)), cancellationToken), requests.Profile, lists, new YativoEndorsements(options));
    }

    /// <summary>
    /// Returns a customer with virtual accounts, transactions and cards. These lists are always empty, because this service does not have such data.
    /// </summary>
    [HttpGet("customer/{id}")]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> GetWhole(string id, CancellationToken cancellationToken) =>
        YativoWriter.ReadWhole(await mediator.Send(new FindCustomer(IdOf(id)), cancellationToken), requests.Profile);

    /// <summary>Changes a customer. Members that are not sent do not change.</summary>
    /// <remarks>
    /// No page publishes the body of this call, so it has the members of the create call. An address replaces the stored one; a document is added.
    /// </remarks>
    [HttpPut("{id}")]
    [StreamedBody(typeof(ChangeCustomerBody))]
    [ProducesResponseType<CustomerResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public async Task<IActionResult> Change(string id, CancellationToken cancellationToken)
    {
        var customer = IdOf(id);
        var (body, context) = (await bodies.Customer(Request, cancellationToken), requests.NewReadContext());
        var command = new PatchCustomer(
            customer,
            YativoForms.Customer,
            context.Requester,
            YativoReader.Change(body, context))
        { Contents = contents.Protect(YativoDocumentReader.Pictures(body, context)) };
        return await calls.Send(HttpContext, command, requests.Profile.Form(YativoWriter.Changed), requests.Profile.RequiresKey, cancellationToken);
    }

    /// <summary>Deletes a customer: closes it and hides it from this API. The service keeps its history and releases its e-mail address.</summary>
    [HttpDelete("{id}")]
    [ProducesResponseType<DeletedBody>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ConditionalChange]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseCustomer(IdOf(id), caller.Name), cancellationToken);
        return YativoWriter.Deleted;
    }

    private static CustomerId IdOf(string text) => YativoRequests.IdOf(text);
}
