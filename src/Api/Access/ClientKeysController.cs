using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Application.Common;

namespace Onboarding.Api.Access;

/// <summary>Manages the API keys of clients. Requires the role administrator.</summary>
[ApiController]
[Authorize(AccessPolicies.Administrator)]
[FreshSignIn]
[Route("onboarding/v1/clients/{clientId}/keys")]
[Tags("Access")]
[RequestSizeLimit(1 << 20)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class ClientKeysController(IMediator mediator, IClientDirectory directory) : ControllerBase
{
    /// <summary>Adds a long-lived key to an API client. Only this response contains its value, which is sent as `Authorization: Bearer`.</summary>
    /// <response code="409">The client was revoked, or may do something that the caller may not.</response>
    [HttpPost]
    [ProducesResponseType<ApiKeyWithValue>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Add(string clientId, [FromBody] NewKeyBody? body, CancellationToken cancellationToken)
    {
        var key = await mediator.Send(new AddApiKey(clientId, body?.Name, body?.ExpiresAt), cancellationToken);
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Created(Url.Action(nameof(List), new { clientId }), key);
    }

    /// <summary>
    /// Lists the keys of an API client in the order in which they were added, including expired and revoked ones, without their values.
    /// </summary>
    [HttpGet]
    [ProducesResponseType<Page<ApiKeyItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public Task<Page<ApiKeyItem>> List(string clientId, [FromQuery] PageParameters page, CancellationToken cancellationToken) =>
        mediator.Send(new ListApiKeys(clientId) { After = page.After, Limit = page.Limit }, cancellationToken);

    /// <summary>Revokes a key permanently. Revoking it again changes nothing.</summary>
    /// <response code="409">The caller is restricted to other business units.</response>
    [HttpDelete("{keyId}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Revoke(string clientId, string keyId, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeApiKey(clientId, keyId), cancellationToken);
        directory.Forget(clientId);
        return NoContent();
    }
}

/// <summary>The data of a new API key.</summary>
public sealed record NewKeyBody
{
    /// <summary>The key's name for people, 1 to 256 characters: where it is used.</summary>
    public string? Name { get; init; }

    /// <summary>The time from which the key is rejected, in the future; left out if it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
