using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Dialects.Yativo.ConfigureWebhook;
using Onboarding.Application.Dialects.Yativo.DeleteWebhook;
using Onboarding.Application.Dialects.Yativo.ListWebhooks;
using Onboarding.Application.Dialects.Yativo.RedirectWebhook;
using Onboarding.Application.Dialects.Yativo.RegenerateWebhookSecret;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>
/// Configures the account's webhook (Y18). It is an ordinary subscription, which the core API lists, pauses, rotates and deletes too.
/// </summary>
[Authorize(YativoDialect.Text)]
[TakesIdempotencyKey(YativoDialect.Text, "Idempotency-Key", 255)]
[Route($"{YativoPaths.Root}/business/webhook")]
[Route($"{YativoPaths.KycRoot}/business/webhook")]
[Route("v1/business/webhook")]
[Tags("Webhooks")]
[HoldsSecret]
[Produces("application/json")]
[ProducesResponseType<UnauthenticatedBody>(StatusCodes.Status401Unauthorized)]
[OperationName("YativoWebhooks")]
public sealed class YativoWebhookController(
    IMediator mediator, IdempotentCalls calls, YativoRequests requests, YativoBodies bodies, YativoOptions options, IReceiverResolver names)
        : ControllerBase
{
    /// <summary>Configures the webhook. The receiver gets the message webhook_updated with its secret.</summary>
    /// <remarks>
    /// An account has one webhook. A further call sets the URL and a new secret, which signs from then on, and resumes the webhook if it was paused.
    /// The webhook receives every event of this API: customer.created, customer.updated (not under profiles 2024 and 2026), customer.kyc.approved,
    /// customer.kyc.rejected. `Signature` and `X-Yativo-Signature` are the HMAC-SHA256 of the received body in lower-case hex; the key is the text of
    /// the secret.
    /// </remarks>
    /// <response code="201">Configured.</response>
    /// <response code="400">The body is not JSON, or the required Idempotency-Key is missing.</response>
    /// <response code="409">The first request with the same Idempotency-Key is still running.</response>
    /// <response code="422">The URL is invalid, is not https, or belongs to a receiver that is not allowed; or the account has too many
    /// subscriptions.</response>
    [HttpPost]
    [StreamedBody(typeof(WebhookUrlBody))]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Configure(CancellationToken cancellationToken)
    {
        var command = new ConfigureWebhook(await Draft(cancellationToken));
        return await calls.Send(HttpContext, command, new(YativoWebhookWriter.Configured), requests.Profile.RequiresKey, cancellationToken);
    }

    /// <summary>Lists the webhook of the account with its secret; an empty list if none is configured. Each reading is in the audit trail.</summary>
    /// <response code="403">The settings do not show secrets.</response>
    [HttpGet]
    [ProducesResponseType<WebhookListResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status403Forbidden)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        if (!options.ShowWebhookSecret)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return YativoWebhookWriter.List(await mediator.Send(new ListWebhooks(YativoForms.Dialect), cancellationToken));
    }

    /// <summary>Gives the webhook a new secret, which signs at once. The receiver gets the message webhook_updated with it.</summary>
    /// <response code="404">The webhook does not exist.</response>
    [HttpPost("{id}/regenerate-secret")]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ConditionalChange]
    public async Task<IActionResult> Regenerate(string id, CancellationToken cancellationToken)
    {
        return await calls.Send(
            HttpContext, new RegenerateWebhookSecret(YativoForms.Dialect, IdOf(id)), new(YativoWebhookWriter.Changed),
                requests.Profile.RequiresKey, cancellationToken);
    }

    /// <summary>Deletes the webhook: its receiver gets no more messages.</summary>
    /// <response code="404">The webhook does not exist.</response>
    [HttpDelete("{id}")]
    [ProducesResponseType<WebhookDeletedResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ConditionalChange]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteWebhook(YativoForms.Dialect, IdOf(id)), cancellationToken);
        return YativoWebhookWriter.Deleted;
    }

    /// <summary>Changes the URL of the webhook and resumes it if it was paused. The secret does not change.</summary>
    /// <response code="404">No webhook is configured.</response>
    [HttpPut]
    [StreamedBody(typeof(WebhookUrlBody))]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> Redirect(CancellationToken cancellationToken) => Redirect(id: null, cancellationToken);

    /// <summary>Changes the URL of the webhook with an id.</summary>
    /// <response code="404">The webhook does not exist.</response>
    [HttpPut("{id}")]
    [StreamedBody(typeof(WebhookUrlBody))]
    [ProducesResponseType<WebhookResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ErrorBody>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<FieldErrorsBody>(StatusCodes.Status422UnprocessableEntity)]
    [ConditionalChange]
    public Task<IActionResult> RedirectOne(string id, CancellationToken cancellationToken) =>
        Redirect(IdOf(id), cancellationToken);

    private static Guid IdOf(string text) => Guid.TryParseExact(text, "D", out var known) ? known : throw new NotFound("Webhook");

    private async Task<IActionResult> Redirect(Guid? id, CancellationToken cancellationToken)
    {
        return await calls.Send(
            HttpContext, new RedirectWebhook(id, await Draft(cancellationToken)), new(YativoWebhookWriter.Changed), requests.Profile.RequiresKey,
                cancellationToken);
    }

    // The host name is resolved here, because in the unit of work a slow DNS response would block all other writes.
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
