using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Dialects.Yativo.ConfigureWebhook;
using Onboarding.Application.Dialects.Yativo.GetWebhook;
using Onboarding.Application.Dialects.Yativo.RedirectWebhook;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>The account's one webhook (Y18): an ordinary subscription of the house, which can be listed, paused, rotated and deleted there too.</summary>
[Authorize(YativoDialect.Text)]
[TakesIdempotencyKey(YativoDialect.Text, "Idempotency-Key", 255)]
[Route($"{YativoPaths.Root}/business/webhook")]
[ApiExplorerSettings(GroupName = "Yativo")]
[Tags("Yativo")]
[Produces("application/json")]
[ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
public sealed class YativoWebhookController(
    IMediator mediator, IdempotentCalls calls, YativoRequests requests, YativoBodies bodies, IReceiverResolver names) : ControllerBase
{
    /// <summary>Configures the webhook. Its secret is in this answer and nowhere else.</summary>
    /// <remarks>
    /// There is one: once more, it takes the URL and a new secret, which signs from then on, and goes on sending if it was paused. Every event of this API is
    /// sent: customer.created, customer.kyc.approved, customer.kyc.rejected. `X-Yativo-Signature` is HMAC-SHA256 over the body as it arrived, keyed by the
    /// text of the secret, in lower-case hex.
    /// </remarks>
    /// <response code="201">Configured.</response>
    /// <response code="400">The body is not JSON, or a key is needed and missing.</response>
    /// <response code="409">The first request with the same Idempotency-Key is still running.</response>
    /// <response code="422">The URL is none, is not https, or names a receiver that may not be sent to; or the account has too many subscriptions.</response>
    [HttpPost]
    [StreamedBody(typeof(WebhookUrlBody))]
    [ProducesResponseType<ConfiguredWebhookResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Configure(CancellationToken cancellationToken)
    {
        var command = new ConfigureWebhook(await Draft(cancellationToken));
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return await calls.Send(HttpContext, command, new(YativoWebhookWriter.Configured), requests.Profile.NeedsKey, cancellationToken);
    }

    /// <summary>The webhook, without its secret.</summary>
    /// <response code="404">None is configured.</response>
    [HttpGet]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<LongErrorBody>(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Get(CancellationToken cancellationToken) =>
        YativoWebhookWriter.Read(await mediator.Send(new GetWebhook(YativoForms.Dialect), cancellationToken));

    /// <summary>Changes the URL of the webhook, which goes on sending if it was paused; its secret stays.</summary>
    /// <response code="404">None is configured.</response>
    [HttpPut]
    [StreamedBody(typeof(WebhookUrlBody))]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public Task<IActionResult> Redirect(CancellationToken cancellationToken) => Redirect(id: null, cancellationToken);

    /// <summary>The same, by the webhook's id (contradiction 14).</summary>
    /// <response code="404">There is no such webhook.</response>
    [HttpPut("{id}")]
    [StreamedBody(typeof(WebhookUrlBody))]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public Task<IActionResult> RedirectOne(string id, CancellationToken cancellationToken) =>
        Redirect(Guid.TryParseExact(id, "D", out var known) ? known : throw new NotFound("Webhook"), cancellationToken);

    private async Task<IActionResult> Redirect(Guid? id, CancellationToken cancellationToken) => await calls.Send(
        HttpContext, new RedirectWebhook(id, await Draft(cancellationToken)), new(YativoWebhookWriter.Read), requests.Profile.NeedsKey, cancellationToken);

    // Names are asked for here: inside the unit of work a slow answer would hold up everybody's writing.
    private async Task<SubscriptionDraft> Draft(CancellationToken cancellationToken)
    {
        var body = await bodies.Webhook(Request, cancellationToken);
        var url = new FieldReader(YativoReader.Policy).Text(body.Url, "url");
        return new()
        {
            Url = url,
            Types = [SubscriptionDraft.EveryType],
            Dialect = YativoDialect.Text,
            Addresses = await names.Resolve(url, cancellationToken),
        };
    }
}
