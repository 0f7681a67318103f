using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Makes one delivery attempt: checks that the delivery may still be sent, posts it and saves the outcome. A failure is logged, not thrown. An
/// attempt whose outcome was not saved is repeated.
/// </summary>
internal sealed partial class DeliverySender(
    IServiceScopeFactory scopes, WebhookClient client, DueDeliveries due, DeliveryOutcomes outcomes, AttemptSignals signals, TimeProvider clock,
    ILogger<DeliverySender> logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // When the service stops, running attempts may finish within this time. It is shorter than a host's shutdown timeout and than the lease.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Sends one delivery.</summary>
    /// <param name="read">The delivery.</param>
    /// <param name="lease">The lease of its partition.</param>
    /// <param name="posted">Called when the receiver has responded or the attempt has failed, before the outcome is saved.</param>
    /// <param name="leaseToken">Cancelled when the lease is lost.</param>
    public async Task Send(DueDelivery read, Lease lease, Action posted, CancellationToken leaseToken)
    {
        var isPosting = true;
        try
        {
            if (await due.Confirm(read, leaseToken) is not { } sent)
            {
                return;
            }

            leaseToken.ThrowIfCancellationRequested();
            using var abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
            await using var end = leaseToken.Register(() => abort.CancelAfter(Shorter(lease.Remaining, Grace)));
            if (!lease.IsAlive)
            {
                return;
            }

            var (begun, started) = (clock.Now(), clock.GetTimestamp());
            var outcome = await Post(sent, abort.Token);
            var attempt = new DeliveryAttemptOutcome(sent.Delivery, outcome, begun, clock.GetElapsedTime(started));
            isPosting = false;
            posted();
            await outcomes.Save(attempt);
            signals.Report(attempt.Number);
            if (outcome.Failure is { } failure)
            {
                Failed(attempt.Number, attempt.Sent.SubscriptionNumber, failure, outcome.Status);
            }
        }
        catch (OperationCanceledException)
        {
            // It is unknown what the receiver got. The next holder of the lease sends the message again.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            OutcomeNotSaved(read.Delivery.Number, (failure is OutcomeNotSavedException ? failure.InnerException! : failure).GetType().Name);
            await PauseBeforeRetry(leaseToken);
        }
        finally
        {
            if (isPosting)
            {
                posted();
            }
        }
    }

    private async Task<DeliveryOutcome> Post(DueDelivery sent, CancellationToken abort)
    {
        if (sent.Receiver.SigningSecrets is not { } secrets)
        {
            return DeliveryOutcome.Of(DeliveryFailure.SecretUnreadable);
        }

        if (!sent.Delivery.IsReadable)
        {
            return DeliveryOutcome.Of(DeliveryFailure.MessageUnreadable);
        }

        byte[] body;
        IReadOnlyDictionary<string, string> signature;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var envelopes = scope.ServiceProvider.GetRequiredService<Envelopes>();
            body = envelopes.Complete(sent.Receiver.Subscription, secrets, sent.Delivery);
            signature = envelopes.Sign(sent.Receiver.Subscription, secrets, body);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // It counts as an attempt, so that the retries grow rarer and end.
            return DeliveryOutcome.Of(DeliveryFailure.MessageIncomplete);
        }

        return await client.Post(sent.Receiver.Subscription.Url, sent.Delivery, body, secrets, signature, abort);
    }

    // A delivery whose outcome was not saved is still due. Without the pause it would be sent again at once.
    private async Task PauseBeforeRetry(CancellationToken leaseToken)
    {
        try
        {
            await Task.Delay(PauseAfterFailure, clock, leaseToken);
        }
        catch (OperationCanceledException)
        {
            // The lease is lost or the service stops.
        }
    }

    private static TimeSpan Shorter(TimeSpan remaining, TimeSpan grace) =>
        remaining <= TimeSpan.Zero ? TimeSpan.Zero : remaining < grace ? remaining : grace;

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} to subscription {Subscription} failed: {Failure} {Status}")]
    private partial void Failed(long delivery, long subscription, DeliveryFailure failure, int? status);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The outcome of delivery {Delivery} could not be saved ({Failure}); the delivery is sent again")]
    private partial void OutcomeNotSaved(long delivery, string failure);
}
