using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.PatchCustomer;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Changes customers.</summary>
[Route(EnfucePaths.Root)]
[Tags("Customers")]
[OperationName("EnfuceCustomers")]
public sealed class EnfuceChangesController(IdempotentCalls calls, EnfuceRequests requests) : EnfuceController
{
    /// <summary>
    /// Changes a private customer: members that are not sent do not change, null clears a member, and an object or list replaces the whole stored
    /// one.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="400">The response lists every defect. The status is also 400 if the customer is corporate or the body is not JSON.</response>
    /// <response code="409">Another customer has the customerNumber, or the x-idempotency-key was used with another body.</response>
    [HttpPatch("PRIVATE/{id}")]
    [AuditDenied(typeof(PatchCustomer), "id")]
    [StreamedBody(typeof(PrivateChangeBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<IActionResult> ChangePrivate(string id, string auditUser, CancellationToken cancellationToken) =>
        Change(id, EntityType.Individual, null, auditUser, cancellationToken);

    /// <summary>
    /// Changes a corporate customer: members that are not sent do not change, null clears a member, and an object or list replaces the whole stored
    /// one.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="400">The response lists every defect. The status is also 400 if the customer is private or the body is not JSON.</response>
    /// <response code="409">Another customer has the customerNumber, or the x-idempotency-key was used with another body.</response>
    [HttpPatch("CORPORATE/{id}")]
    [AuditDenied(typeof(PatchCustomer), "id")]
    [StreamedBody(typeof(CorporateChangeBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<IActionResult> ChangeCorporate(string id, string auditUser, CancellationToken cancellationToken) =>
        Change(id, EntityType.Organization, null, auditUser, cancellationToken);

    /// <summary>
    /// Changes one property, with the name that it has in the other changes. The body has it as a member; other members are ignored.
    /// </summary>
    /// <param name="role">PRIVATE or CORPORATE.</param>
    /// <param name="id">The id.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="auditUser" example="matti">The person or system that makes the request, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <response code="404">The customer or the property does not exist.</response>
    /// <response code="409">Another customer has the customerNumber, or the x-idempotency-key was used with another body.</response>
    [HttpPost($"{Roles}/{{id}}/update/{{property}}")]
    [AuditDenied(typeof(PatchCustomer), "id")]
    [StreamedBody(typeof(PrivateChangeBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<IActionResult> ChangeProperty(string role, string id, string property, string auditUser, CancellationToken cancellationToken) =>
        EnfuceMembers.Of(RoleOf(role)).Contains(property)
            ? Change(id, RoleOf(role), property, auditUser, cancellationToken)
            : throw new NotFound("Property");

    private async Task<IActionResult> Change(string id, EntityType role, string? property, string auditUser, CancellationToken cancellationToken)
    {
        var body = property is null
            ? await requests.Change(Request, role, cancellationToken)
            : await requests.Change(Request, role, property, cancellationToken) ?? throw new InvalidInput(
                [Finding.Of(EnfuceFields.PropertyMissing, $"/{property}")]);
        var context = requests.ReadContextFor(role, auditUser);
        var command = new PatchCustomer(
            CustomerHandle.OfNumber(id), context.Form, auditUser, EnfuceReader.Change(body, context))
        { IncludeClosed = true };
        return await calls.Send(HttpContext, command, new(EnfuceWriter.Changed), keyRequired: false, cancellationToken);
    }
}
