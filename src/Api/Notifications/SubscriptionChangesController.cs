using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.AwaitAttempt;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Notifications;

/// <summary>Changes subscriptions: those of the caller's account; for administrators, of every account.</summary>
[ApiController]
[Authorize(AccessPolicies.Operator)]
[Route("onboarding/v1/subscriptions")]
[Tags("Notifications")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
[OperationName("Subscriptions")]
public sealed class SubscriptionChangesController(IMediator mediator, IReceiverResolver names, TimeProvider clock) : ControllerBase
{
    /// <summary>Subscribes a receiver to the events of the caller's account. Only this response contains the secret.</summary>
    /// <remarks>Messages are signed by Standard Webhooks. The addresses of the host are not checked here, but at each attempt.</remarks>
    /// <response code="400">Every defect of the request, including a receiver that is not allowed.</response>
    /// <response code="409">The account has the maximum number of subscriptions.</response>
    [HttpPost]
    [HoldsSecret]
    [Consumes("application/json")]
    [ProducesResponseType<SubscriptionWithSecret>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Add([FromBody] SubscriptionBody? body, CancellationToken cancellationToken)
    {
        var draft = new SubscriptionDraft
        {
            Url = body?.Url,
            Types = body?.Types,
            Dialect = body?.Dialect,
            Profile = body?.Profile,
            BusinessUnits = body?.BusinessUnits,
            Addresses = await names.Resolve(body?.Url, cancellationToken),
        };
        var subscription = await mediator.Send(new AddSubscription(Guid.CreateVersion7(clock.GetUtcNow()), draft), cancellationToken);
        return Created(Url.Action(nameof(SubscriptionsController.Get), "Subscriptions", new { id = subscription.Id }), subscription);
    }

    /// <summary>
    /// Sends the test event onboarding.ping and returns its delivery, with the outcome if it arrives within 5 seconds. Later, query it by its id.
    /// </summary>
    /// <response code="409">The subscription is paused.</response>
    [HttpPost("{id:guid}/ping")]
    [ProducesResponseType<DeliveryItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<DeliveryItem> Ping(Guid id, CancellationToken cancellationToken) =>
        await mediator.Send(new AwaitAttempt(await mediator.Send(new PingSubscription(id), cancellationToken)), cancellationToken);

    /// <summary>Pauses the subscription: deliveries are still created, but not sent until it is resumed.</summary>
    [HttpPost("{id:guid}/pause")]
    [ProducesResponseType<SubscriptionItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<SubscriptionItem> Pause(Guid id, CancellationToken cancellationToken) => mediator.Send(new PauseSubscription(id), cancellationToken);

    /// <summary>Resumes the deliveries, the earliest first.</summary>
    [HttpPost("{id:guid}/resume")]
    [ProducesResponseType<SubscriptionItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<SubscriptionItem> Resume(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ResumeSubscription(id), cancellationToken);

    /// <summary>
    /// Creates a new secret for the subscription and returns it once. The previous secret also signs for 24 hours (Notifications__RotationHours).
    /// </summary>
    [HttpPost("{id:guid}/rotate")]
    [HoldsSecret]
    [ProducesResponseType<SubscriptionWithSecret>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public async Task<SubscriptionWithSecret> Rotate(Guid id, CancellationToken cancellationToken) =>
        await mediator.Send(new RotateSubscriptionSecret(id), cancellationToken);

    /// <summary>Deletes the subscription: its receiver gets no more messages, and its deliveries are not shown any more.</summary>
    [HttpDelete("{id:guid}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ConditionalChange]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteSubscription(id), cancellationToken);
        return NoContent();
    }
}
