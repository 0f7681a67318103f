using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Makes one delivery attempt: checks again that the delivery may be sent, posts it and saves the outcome. A failure is logged, not thrown. An
/// attempt whose outcome was not saved is repeated.
/// </summary>
internal sealed partial class DeliverySender(
    IServiceScopeFactory scopes, WebhookClient client, ISubscriptionSecrets secrets, NotificationOptions options, AttemptSignals signals,
    TimeProvider clock, ILogger<DeliverySender> logger)
{
    private const int MaxSaves = 10;
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);
    private const string ReceiverGoneReason = "The receiver responded with 410 (Gone).";

    // When the service stops, running attempts may finish within this time. It is shorter than a host's shutdown timeout and than the lease.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Sends one delivery.</summary>
    public async Task Send(long number, Lease lease, CancellationToken leaseToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            if (await FindSendable(db, number, leaseToken) is not var (delivery, subscription))
            {
                return;
            }

            using var abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
            await using var end = leaseToken.Register(() => abort.CancelAfter(Shorter(lease.Remaining, Grace)));
            if (!lease.IsAlive)
            {
                return;
            }

            var (begun, started) = (clock.Now(), clock.GetTimestamp());
            var outcome = await Post(scope.ServiceProvider.GetRequiredService<Envelopes>(), delivery, subscription, begun, abort.Token);
            await SaveOutcome(scope, delivery, outcome, begun, clock.GetElapsedTime(started));
        }
        catch (OperationCanceledException)
        {
            // It is unknown what the receiver got. The next holder of the lease sends the message again.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            OutcomeNotSaved(number, failure.GetType().Name);
            await PauseBeforeRetry(leaseToken);
        }
    }

    private static async Task<(Delivery, Subscription)?> FindSendable(OnboardingDbContext db, long number, CancellationToken cancellationToken)
    {
        var found = await (
            from delivery in db.Set<Delivery>().AsNoTracking()
            join subscription in db.Set<Subscription>().AsNoTracking() on delivery.SubscriptionNumber equals subscription.Number
            where delivery.Number == number && delivery.State == DeliveryState.Pending
                && subscription.EndedAt == null && subscription.State == SubscriptionState.Active
                && (delivery.CustomerId == null || !db.Set<Delivery>().Any(earlier => earlier.SubscriptionNumber == subscription.Number
                    && earlier.State == DeliveryState.Pending && earlier.CustomerId == delivery.CustomerId
                    && earlier.EventSequence < delivery.EventSequence))
            select new { delivery, subscription }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.delivery, found.subscription);
    }

    private async Task<DeliveryOutcome> Post(
        Envelopes envelopes, Delivery delivery, Subscription subscription, DateTimeOffset now, CancellationToken abort)
    {
        string[] signingSecrets;
        try
        {
            signingSecrets = [.. subscription.SecretsAt(now).Select(secrets.Unprotect)];
        }
        catch (CryptographicException)
        {
            return DeliveryOutcome.Of(DeliveryFailure.SecretUnreadable);
        }

        var body = envelopes.Complete(subscription, signingSecrets, delivery);
        return await client.Post(subscription.Url, delivery, body, signingSecrets, envelopes.Sign(subscription, signingSecrets, body), abort);
    }

    private async Task SaveOutcome(AsyncServiceScope scope, Delivery sent, DeliveryOutcome outcome, DateTimeOffset begun, TimeSpan duration)
    {
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var (attempts, isFirst) = (sent.Attempts, true);
        for (var save = 1; ; save++)
        {
            try
            {
                await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
                    db, sent.Account.Value, SaveOnce, () => Task.FromResult(false), CancellationToken.None);
                break;
            }
            catch (DbUpdateConcurrencyException) when (save < MaxSaves)
            {
                // The delivery or the subscription was changed in the meantime. They are loaded again.
            }
        }

        signals.Report(sent.Number);

        if (outcome.Failure is { } failure)
        {
            Failed(sent.Number, sent.SubscriptionNumber, failure, outcome.Status);
        }

        // The first time the delivery is saved as it was sent, without loading it again: its state and its attempts are concurrency tokens.
        async Task SaveOnce()
        {
            db.ChangeTracker.Clear();
            var delivery = isFirst ? sent : await db.Set<Delivery>().SingleAsync(one => one.Number == sent.Number, CancellationToken.None);
            if (isFirst)
            {
                isFirst = false;
                db.Attach(delivery);
            }
            else if (delivery.State != DeliveryState.Pending || delivery.Attempts != attempts)
            {
                // Cancelled in the meantime, or already saved by a commit whose confirmation was lost.
                return;
            }

            db.Add(delivery.RecordAttempt(outcome, begun, duration, options.Retries, Random.Shared.NextDouble()));
            if (outcome.Failure == DeliveryFailure.Gone)
            {
                var subscription = await db.Set<Subscription>().SingleAsync(one => one.Number == delivery.SubscriptionNumber, CancellationToken.None);
                subscription.Pause(ReceiverGoneReason, clock.Now());
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }
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
