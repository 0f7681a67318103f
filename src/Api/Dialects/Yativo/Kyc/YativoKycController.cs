using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Storage;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.FindCustomer;
using Onboarding.Application.Verification.SubmitVerification;
using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Verifies persons (KYC) and businesses (KYB): accepts submissions and changes, and returns the status.</summary>
[Authorize(YativoDialect.Text)]
[TakesIdempotencyKey(YativoDialect.Text, "Idempotency-Key", 255)]
[Tags("Verification")]
[NoFormBinding]
[Produces("application/json")]
[ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
public sealed class YativoKycController(
    IMediator mediator, IdempotentCalls calls, YativoBodies bodies, YativoRequests requests, YativoContents contents,
    YativoOptions options, YativoStorage storage)
    : ControllerBase
{
    /// <summary>Submits a person's data and documents for verification.</summary>
    /// <remarks>
    /// A file is a URL, which is stored and never fetched, or content in Base64, which is validated and encrypted. This API never returns files.
    /// </remarks>
    /// <response code="201">Accepted. The assessment begins.</response>
    /// <response code="404">The customer does not exist in the account.</response>
    /// <response code="422">Lists every defective field; or the customer is under review or approved (customer_id).</response>
    [HttpPost($"/{YativoPaths.Root}/individual-kyc/submit")]
    [HttpPost($"/{YativoPaths.Root}/individual-kyc/submit-all")]
    [HttpPost("/api/individual-kyc/submit")]
    [HttpPost("/api/individual-kyc/submit-all")]
    [StreamedBody(typeof(IndividualKycBody), MultipartObjects.MediaType)]
    [ProducesResponseType<KycSubmittedResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> SubmitIndividual(CancellationToken cancellationToken) =>
        Send(bodies.Individual, EntityType.Individual, null, cancellationToken);

    /// <summary>Submits the data and documents of a business for verification.</summary>
    /// <response code="201">Accepted. The assessment begins.</response>
    /// <response code="404">The customer does not exist in the account.</response>
    /// <response code="422">Lists every defective field; or the customer is not a business, is under review or approved (customer_id).</response>
    [HttpPost($"/{YativoPaths.Root}/business-kyc/submit")]
    [HttpPost("/api/business-kyc/submit")]
    [StreamedBody(typeof(BusinessKycBody), MultipartObjects.MediaType)]
    [ProducesResponseType<KycSubmittedResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> SubmitBusiness(CancellationToken cancellationToken) =>
        Send(bodies.Business, EntityType.Organization, null, cancellationToken);

    /// <summary>Changes a submission: the request has the members to change and the type of the first submission. A new assessment begins.</summary>
    /// <remarks>A list or an address replaces the stored one. Null and blank values count as not sent.</remarks>
    /// <response code="404">The customer does not exist in the account.</response>
    /// <response code="422">Lists every defective field; or the customer has no earlier submission (customer_id).</response>
    [HttpPut($"/{YativoPaths.Root}/customer/kyc/update")]
    [StreamedBody(typeof(KycUpdateBody), MultipartObjects.MediaType)]
    [ProducesResponseType<KycUpdatedResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> Update(CancellationToken cancellationToken) => Send(bodies.KycUpdate, null, null, cancellationToken);

    /// <summary>Changes the submission of a person: the request has the members to change. A new assessment begins.</summary>
    /// <remarks>A list or an address replaces the stored one. Null and blank values count as not sent.</remarks>
    /// <param name="id">The customer's id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="404">The customer does not exist in the account.</response>
    /// <response code="422">Lists every defective field; or the customer has no earlier submission, or is of the other type (customer_id).</response>
    [HttpPatch($"/{YativoPaths.Root}/individual-kyc/{{id}}")]
    [HttpPatch("/api/individual-kyc/{id}")]
    [StreamedBody(typeof(KycPatchBody), MultipartObjects.MediaType)]
    [ProducesResponseType<KycUpdatedResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> PatchIndividual(string id, CancellationToken cancellationToken) =>
        Send(bodies.KycUpdate, EntityType.Individual, id, cancellationToken);

    /// <summary>Changes the submission of a business: the request has the members to change. A new assessment begins.</summary>
    /// <remarks>A list or an address replaces the stored one. Null and blank values count as not sent.</remarks>
    /// <param name="id">The customer's id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="404">The customer does not exist in the account.</response>
    /// <response code="422">Lists every defective field; or the customer has no earlier submission, or is of the other type (customer_id).</response>
    [HttpPatch($"/{YativoPaths.Root}/business-kyc/{{id}}")]
    [HttpPatch("/api/business-kyc/{id}")]
    [StreamedBody(typeof(KycPatchBody), MultipartObjects.MediaType)]
    [ProducesResponseType<KycUpdatedResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> PatchBusiness(string id, CancellationToken cancellationToken) =>
        Send(bodies.KycUpdate, EntityType.Organization, id, cancellationToken);

    /// <summary>Returns the status of a customer's verification.</summary>
    [HttpGet($"/{YativoPaths.Root}/customer/kyc/{{id}}")]
    [ProducesResponseType<KycStatusResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Status(string id, CancellationToken cancellationToken)
    {
        var customer = await mediator.Send(new FindCustomer(YativoRequests.IdOf(id)), cancellationToken);
        return KycWriter.Status(customer, options.KycLinkOf(customer));
    }

    // A change has its type in the body, or, if its customer is in the path, in the path.
    private async Task<IActionResult> Send(
        Func<HttpRequest, CancellationToken, Task<KycBody>> read, EntityType? type, string? changed, CancellationToken cancellationToken)
    {
        var (body, isUpdate) = (await read(Request, cancellationToken), type is null || changed is not null);
        body = changed is null ? WithHeader(body, type) : body with { CustomerId = changed };
        var names = new KycNames(body);
        HttpContext.Features.Set(names);
        var context = requests.NewReadContext() with { MinFileBytes = options.MinFileBytes };
        var policy = KycPolicies.Of(Request, requests.Profile);
        KycReadResult Submitted(KnownUploads uploads) => new KycReader(body, context, names, requests.NewDocument, policy, uploads).Read(type);
        var submitted = Submitted(storage.NoUploads(HttpContext));
        if (submitted.NamedUploads is { Count: > 0 } named)
        {
            submitted = Submitted(await storage.Find(HttpContext, named, cancellationToken));
        }

        RejectUnknown(submitted.Data.UnknownAnswers);
        var submission = new VerificationSubmission
        {
            CommunicationNumber = requests.NewNumber(),
            Requester = context.Requester,
            Category = options.Categories.Of(submitted.Data.Type),
            IsUpdate = isUpdate,
            Data = submitted.Data with { ChecksParts = changed is not null },
        };
        var customer = submitted.Customer is { } text ? YativoRequests.IdOf(text) : (CustomerId?)null;
        var command = new SubmitVerification(customer, submission, contents.Protect(submitted.Files));
        return await calls.Send(
            HttpContext, command, new(isUpdate ? KycWriter.Updated : KycWriter.Submitted), requests.Profile.RequiresKey, cancellationToken,
            replaces: !isUpdate && await IsRejected(customer, cancellationToken));
    }

    // The guide lets the header name the customer of a business's submission.
    private KycBody WithHeader(KycBody body, EntityType? type) =>
        type == EntityType.Organization && !body.CustomerId.IsSent && Request.Headers["X-Business-Id"] is [{ Length: > 0 } id]
            ? body with { CustomerId = id }
            : body;

    private void RejectUnknown(IDictionary<string, JsonElement> unknown)
    {
        if (options.UnknownNames == UnknownNamesPolicy.Reject)
        {
            InvalidInput.ThrowIfAny([.. unknown.Keys.Take(ValidationContext.MaxFindings)
                .Select(name => Finding.Of(YativoFields.UnknownMember, $"/{name.Replace('.', '/')}", name))]);
        }
    }

    // Clients have one key for all submissions of a customer (Y42). After a rejection the corrected form has the same key, which takes the place of
    // the first.
    private async Task<bool> IsRejected(CustomerId? customer, CancellationToken cancellationToken) =>
        customer is { } id && IdempotencyKey.Of(HttpContext).IsSent
        && (await mediator.Send(new FindCustomer(id), cancellationToken)).VerificationStatus == VerificationStatus.Rejected;
}
