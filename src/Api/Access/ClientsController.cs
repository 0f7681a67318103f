using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.ApproveClientRoles;
using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.GetClient;
using Onboarding.Application.Access.ListClients;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Application.Common;

namespace Onboarding.Api.Access;

/// <summary>
/// Manages the API clients of the caller's account. An administrator of the installation (account default) manages those of every account. Requires
/// the role administrator.
/// </summary>
[ApiController]
[Authorize(AccessPolicies.Administrator)]
[FreshSignIn]
[Route("onboarding/v1/clients")]
[Tags("Access")]
[RequestSizeLimit(1 << 20)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
public sealed class ClientsController(IMediator mediator, IClientDirectory directory, ClientProfiles profiles) : ControllerBase
{
    /// <summary>
    /// Adds an API client. Only this response contains its secret. A role that the caller lacks is not granted but waits in <c>proposedRoles</c> for
    /// a second administrator, and <c>statesLevels</c> in <c>proposedStatesLevels</c>.
    /// </summary>
    /// <response code="409">The request names another account than the caller's, and the caller is not an administrator of the
    /// installation.</response>
    [HttpPost]
    [HoldsSecret]
    [ProducesResponseType<ClientWithSecret>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Add([FromBody] NewClientBody? body, CancellationToken cancellationToken)
    {
        body ??= new();
        var client = await mediator.Send(new AddClient(body.Account, body.Draft(profiles), new(body.SecretDays)), cancellationToken);
        return Created(Url.Action(nameof(Get), new { clientId = client.ClientId }), client);
    }

    /// <summary>Lists API clients in the order in which they were added, including revoked ones.</summary>
    [HttpGet]
    [ProducesResponseType<Page<ClientItem>>(StatusCodes.Status200OK)]
    public Task<Page<ClientItem>> List([FromQuery] ListClients query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);

    /// <summary>Returns one API client.</summary>
    [HttpGet("{clientId}")]
    [ProducesResponseType<ClientItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ClientItem> Get(string clientId, CancellationToken cancellationToken) => mediator.Send(new GetClient(clientId), cancellationToken);

    /// <summary>
    /// Replaces name, dialects, roles and business units, which are required, and the profiles. Replaces allowedAddresses and statesLevels only if
    /// they are sent. Account and secret stay the same; another account is rejected.
    /// </summary>
    /// <response code="409">
    /// The client was revoked, the request names another account, the proposal of another person waits, or the caller is restricted to other business
    /// units.
    /// </response>
    [HttpPut("{clientId}")]
    [ProducesResponseType<ClientItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<ClientItem> Change(string clientId, [FromBody] ChangedClientBody? body, CancellationToken cancellationToken)
    {
        var client = await mediator.Send(new ChangeClient(clientId, (body ?? new()).Draft(profiles), body?.Account), cancellationToken);
        directory.Forget(clientId);
        return client;
    }

    /// <summary>
    /// Replaces the secret. The old secret and all bearer tokens that were issued for it end at once, or after overlapHours. The body is optional.
    /// </summary>
    /// <response code="409">The client was revoked, or may do something that the caller may not.</response>
    [HttpPost("{clientId}/secret")]
    [HoldsSecret]
    [ProducesResponseType<ClientWithSecret>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<ClientWithSecret> Rotate(
        string clientId, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RotationBody? body, CancellationToken cancellationToken)
    {
        var client = await mediator.Send(new RotateClientSecret(clientId, new(body?.SecretDays, body?.OverlapHours)), cancellationToken);
        directory.Forget(clientId);
        return client;
    }

    /// <summary>
    /// Grants the proposed roles, and that the client states levels. The caller must be another person than the one who proposed it.
    /// </summary>
    /// <response code="409">
    /// Nothing is proposed, the caller proposed it, the client was revoked, or the caller is restricted to other business units.
    /// </response>
    [HttpPost("{clientId}/approval")]
    [ProducesResponseType<ClientItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<ClientItem> Approve(string clientId, CancellationToken cancellationToken) => Decide(clientId, true, cancellationToken);

    /// <summary>Removes what is proposed.</summary>
    /// <response code="409">Nothing is proposed, or the caller is restricted to other business units.</response>
    [HttpDelete("{clientId}/approval")]
    [ProducesResponseType<ClientItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public Task<ClientItem> Reject(string clientId, CancellationToken cancellationToken) => Decide(clientId, false, cancellationToken);

    /// <summary>Revokes a client permanently. Revoking it again changes nothing.</summary>
    /// <response code="409">The caller is restricted to other business units.</response>
    [HttpDelete("{clientId}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<IActionResult> Revoke(string clientId, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeClient(clientId), cancellationToken);
        directory.Forget(clientId);
        return NoContent();
    }

    private async Task<ClientItem> Decide(string clientId, bool isApproved, CancellationToken cancellationToken)
    {
        var client = await mediator.Send(new ApproveClientRoles(clientId, isApproved), cancellationToken);
        directory.Forget(clientId);
        return client;
    }
}
