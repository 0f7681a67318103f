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

/// <summary>One try to deliver: look once more whether it is wanted, post, note how it went. It never fails; what is not noted is tried again.</summary>
internal sealed partial class DeliverySending(
    IServiceScopeFactory scopes, WebhookClient client, ISubscriptionSecrets secrets, NotificationOptions options, TimeProvider clock, ILogger<DeliverySending> logger)
{
    private const int Attempts = 10;
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);
    private const string ReceiverGoneReason = "The receiver answered 410 (Gone).";

    // A program that stops lets what is under way come to an end, within the time a host has for stopping and well before the lease ends.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Sends one delivery.</summary>
    public async Task Send(long number, Lease lease, CancellationToken whileHeld)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            if (await Wanted(db, number, whileHeld) is not var (delivery, subscription))
            {
                return;
            }

            using var givenUp = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
            await using var end = whileHeld.Register(() => givenUp.CancelAfter(Least(lease.Remaining, Grace)));
            if (!lease.IsAlive)
            {
                return;
            }

            var (begun, started) = (clock.Now(), clock.GetTimestamp());
            var outcome = await Post(scope.ServiceProvider.GetRequiredService<Envelopes>(), delivery, subscription, begun, givenUp.Token);
            await Settle(scope, delivery, outcome, begun, clock.GetElapsedTime(started));
        }
        catch (OperationCanceledException)
        {
            // Nobody knows what the receiver saw: whoever holds the lease next sends it again.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Unsettled(number, failure.GetType().Name);
            await Remaining(whileHeld);
        }
    }

    private static async Task<(Delivery, Subscription)?> Wanted(OnboardingDbContext db, long number, CancellationToken cancellationToken)
    {
        var found = await (
            from delivery in db.Set<Delivery>().AsNoTracking()
            join subscription in db.Set<Subscription>().AsNoTracking() on delivery.SubscriptionNumber equals subscription.Number
            where delivery.Number == number && delivery.State == DeliveryState.Pending
                && subscription.EndedAt == null && subscription.State == SubscriptionState.Active
                && (delivery.CustomerId == null || !db.Set<Delivery>().Any(earlier => earlier.SubscriptionNumber == subscription.Number
                    && earlier.State == DeliveryState.Pending && earlier.CustomerId == delivery.CustomerId && earlier.EventSequence < delivery.EventSequence))
            select new { delivery, subscription }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.delivery, found.subscription);
    }

    private async Task<DeliveryOutcome> Post(Envelopes envelopes, Delivery delivery, Subscription subscription, DateTimeOffset now, CancellationToken givenUp)
    {
        string[] signing;
        try
        {
            signing = [.. subscription.SecretsAt(now).Select(secrets.Unprotect)];
        }
        catch (CryptographicException)
        {
            return DeliveryOutcome.Of(DeliveryFailure.SecretUnreadable);
        }

        return await client.Post(subscription.Url, delivery, signing, envelopes.Sign(subscription, signing, delivery), givenUp);
    }

    private async Task Settle(AsyncServiceScope scope, Delivery sent, DeliveryOutcome outcome, DateTimeOffset begun, TimeSpan duration)
    {
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
                    db, () => Note(db, sent, outcome, begun, duration), () => Task.FromResult(false), CancellationToken.None);
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // The subscription was changed meanwhile; look at it again.
            }
        }

        if (outcome.Failure is { } failure)
        {
            Failed(sent.Number, sent.SubscriptionNumber, failure, outcome.Status);
        }
    }

    private async Task Note(OnboardingDbContext db, Delivery sent, DeliveryOutcome outcome, DateTimeOffset begun, TimeSpan duration)
    {
        db.ChangeTracker.Clear();
        var delivery = await db.Set<Delivery>().SingleAsync(one => one.Number == sent.Number, CancellationToken.None);
        if (delivery.State != DeliveryState.Pending || delivery.Attempts != sent.Attempts)
        {
            // Cancelled meanwhile, or noted already by a commit whose answer was lost.
            return;
        }

        db.Add(delivery.Settle(outcome, begun, duration, options.Retries, Random.Shared.NextDouble()));
        if (outcome.Failure == DeliveryFailure.Gone)
        {
            var subscription = await db.Set<Subscription>().SingleAsync(one => one.Number == delivery.SubscriptionNumber, CancellationToken.None);
            subscription.Pause(ReceiverGoneReason, clock.Now());
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    // What cannot be noted is still due, and would be sent again at once.
    private async Task Remaining(CancellationToken whileHeld)
    {
        try
        {
            await Task.Delay(PauseAfterFailure, clock, whileHeld);
        }
        catch (OperationCanceledException)
        {
            // The lease is lost or the program stops.
        }
    }

    private static TimeSpan Least(TimeSpan remaining, TimeSpan grace) =>
        remaining <= TimeSpan.Zero ? TimeSpan.Zero : remaining < grace ? remaining : grace;

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} to subscription {Subscription} failed: {Failure} {Status}")]
    private partial void Failed(long delivery, long subscription, DeliveryFailure failure, int? status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How delivery {Delivery} went could not be noted ({Failure}); it is sent again")]
    private partial void Unsettled(long delivery, string failure);
}
