using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.PatchCustomer;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Changes of customers.</summary>
[Route(EnfucePaths.Root)]
public sealed class EnfuceChangesController(IdempotentCalls calls, EnfuceRequests requests) : EnfuceController
{
    /// <summary>Changes a private customer: what is not sent stays, null clears, an object or list that is sent replaces that one whole.</summary>
    /// <param name="id">The id.</param>
    /// <param name="auditUser">The person or system that asks, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <response code="400">Every field that is defective, with why; the customer is corporate; or the body is not JSON.</response>
    /// <response code="409">The customerNumber is taken, or the x-idempotency-key was used.</response>
    [HttpPatch("PRIVATE/{id}")]
    [AuditDenied(typeof(PatchCustomer), "id")]
    [StreamedBody(typeof(PrivateChangeBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> ChangePrivate(string id, string auditUser, CancellationToken cancellationToken) =>
        Change(id, EntityType.Individual, null, auditUser, cancellationToken);

    /// <summary>Changes a corporate customer: what is not sent stays, null clears, an object or list that is sent replaces that one whole.</summary>
    /// <param name="id">The id.</param>
    /// <param name="auditUser">The person or system that asks, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <response code="400">Every field that is defective, with why; the customer is private; or the body is not JSON.</response>
    /// <response code="409">The customerNumber is taken, or the x-idempotency-key was used.</response>
    [HttpPatch("CORPORATE/{id}")]
    [AuditDenied(typeof(PatchCustomer), "id")]
    [StreamedBody(typeof(CorporateChangeBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> ChangeCorporate(string id, string auditUser, CancellationToken cancellationToken) =>
        Change(id, EntityType.Organization, null, auditUser, cancellationToken);

    /// <summary>Changes one property, named as in the other changes; the body has it as its member, everything else in it is passed over.</summary>
    /// <param name="role">PRIVATE or CORPORATE.</param>
    /// <param name="id">The id.</param>
    /// <param name="property">The property.</param>
    /// <param name="auditUser">The person or system that asks, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <response code="404">There is no such customer, or no such property.</response>
    /// <response code="409">The customerNumber is taken, or the x-idempotency-key was used.</response>
    [HttpPost($"{Roles}/{{id}}/update/{{property}}")]
    [AuditDenied(typeof(PatchCustomer), "id")]
    [StreamedBody(typeof(PrivateChangeBody))]
    [ProducesResponseType<DoneResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    public Task<IActionResult> ChangeProperty(string role, string id, string property, string auditUser, CancellationToken cancellationToken) =>
        EnfuceMembers.Of(RoleOf(role)).Contains(property)
            ? Change(id, RoleOf(role), property, auditUser, cancellationToken)
            : throw new NotFound("Property");

    private async Task<IActionResult> Change(string id, EntityType role, string? only, string auditUser, CancellationToken cancellationToken)
    {
        var body = only is null
            ? await requests.Change(Request, role, cancellationToken)
            : await requests.Change(Request, role, only, cancellationToken) ?? throw new InvalidInput([Finding.Of(EnfuceFields.PropertyMissing, $"/{only}")]);
        var how = requests.For(role, auditUser);
        var command = new PatchCustomer(CustomerHandle.OfNumber(id), how.Form, auditUser, EnfuceReader.Change(body, how)) { AlsoClosed = true };
        return await calls.Send(HttpContext, command, new(EnfuceWriter.Changed), keyRequired: false, cancellationToken);
    }
}
