using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.GetDelivery;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Notifications;

/// <summary>The receivers of events, kept: those of the own account, for administrators of every one.</summary>
[ApiController]
[Authorize(AccessPolicies.Operator)]
[Route("onboarding/v1/subscriptions")]
[Tags("Notifications")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
public sealed class SubscriptionChangesController(IMediator mediator, IReceiverNames names, TimeProvider clock) : ControllerBase
{
    private static readonly TimeSpan PingPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PingPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Subscribes a receiver to the events of the own account. Its secret is in this answer and nowhere else.</summary>
    /// <remarks>Messages are signed as Standard Webhooks describe. A name that does not resolve yet is taken, and looked at whenever something is sent.</remarks>
    /// <response code="400">Every defect of the request, among them a receiver that may not be sent to.</response>
    /// <response code="409">The account has too many.</response>
    [HttpPost]
    [Consumes("application/json")]
    [ProducesResponseType<SubscriptionWithSecret>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Add([FromBody] SubscriptionBody? body, CancellationToken cancellationToken)
    {
        // Names are asked for here: inside the unit of work a slow answer would hold up everybody's writing.
        var draft = new SubscriptionDraft
        {
            Url = body?.Url,
            Types = body?.Types,
            Dialect = body?.Dialect,
            Addresses = await names.Resolve(body?.Url, cancellationToken),
        };
        var subscription = await mediator.Send(new AddSubscription(Guid.CreateVersion7(clock.GetUtcNow()), draft), cancellationToken);
        return CreatedAtAction(nameof(SubscriptionsController.Get), "Subscriptions", new { id = subscription.Id }, Once(subscription));
    }

    /// <summary>Sends the test event onboarding.ping, and answers with its delivery: its outcome if it comes within 5 seconds, else its id to ask by.</summary>
    /// <response code="409">The subscription is paused.</response>
    [HttpPost("{id:guid}/ping")]
    [ProducesResponseType<DeliveryItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<DeliveryItem> Ping(Guid id, CancellationToken cancellationToken)
    {
        var number = await mediator.Send(new PingSubscription(id), cancellationToken);
        var started = clock.GetTimestamp();
        DeliveryItem delivery;
        while ((delivery = await mediator.Send(new GetDelivery(number), cancellationToken)).Attempts == 0 && clock.GetElapsedTime(started) < PingPatience)
        {
            await Task.Delay(PingPause, clock, cancellationToken);
        }

        return delivery;
    }

    /// <summary>Keeps deliveries back until the subscription is resumed; events go on being collected for it.</summary>
    [HttpPost("{id:guid}/pause")]
    [ProducesResponseType<SubscriptionItem>(StatusCodes.Status200OK)]
    public Task<SubscriptionItem> Pause(Guid id, CancellationToken cancellationToken) => mediator.Send(new PauseSubscription(id), cancellationToken);

    /// <summary>Lets deliveries go out again, what was collected first.</summary>
    [HttpPost("{id:guid}/resume")]
    [ProducesResponseType<SubscriptionItem>(StatusCodes.Status200OK)]
    public Task<SubscriptionItem> Resume(Guid id, CancellationToken cancellationToken) => mediator.Send(new ResumeSubscription(id), cancellationToken);

    /// <summary>Gives the subscription a new secret, shown this once; the one before signs too for 24 hours (Notifications__RotationHours).</summary>
    [HttpPost("{id:guid}/rotate")]
    [ProducesResponseType<SubscriptionWithSecret>(StatusCodes.Status200OK)]
    public async Task<SubscriptionWithSecret> Rotate(Guid id, CancellationToken cancellationToken) =>
        Once(await mediator.Send(new RotateSubscriptionSecret(id), cancellationToken));

    /// <summary>Deletes the subscription: nothing more is sent to its receiver, and its deliveries are not shown any more.</summary>
    [HttpDelete("{id:guid}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteSubscription(id), cancellationToken);
        return NoContent();
    }

    private SubscriptionWithSecret Once(SubscriptionWithSecret subscription)
    {
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return subscription;
    }
}
