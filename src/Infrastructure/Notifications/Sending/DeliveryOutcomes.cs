using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Saves the outcomes of attempts. Outcomes that wait while others are being saved are saved together, in one transaction.
/// </summary>
internal sealed class DeliveryOutcomes(IServiceScopeFactory scopes, NotificationOptions options, TimeProvider clock) : IDisposable
{
    private const int MaxSaves = 10;
    private const int MaxGroup = 64;
    private const string ReceiverGoneReason = "The receiver responded with 410 (Gone).";

    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _saving = new(1, 1);

    /// <summary>Saves an outcome. Returns when it is on disk, also if the delivery was changed in the meantime so that it has no effect.</summary>
    public async Task Save(DeliveryAttemptOutcome attempt)
    {
        var own = new Waiting(attempt);
        _waiting.Enqueue(own);
        await _saving.WaitAsync();
        try
        {
            while (!own.Done.Task.IsCompleted)
            {
                await SaveGroup();
            }
        }
        finally
        {
            _saving.Release();
        }

        await own.Done.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => _saving.Dispose();

    private async Task SaveGroup()
    {
        var group = new List<Waiting>();
        while (group.Count < MaxGroup && _waiting.TryDequeue(out var one))
        {
            group.Add(one);
        }

        try
        {
            await Save([.. group.Select(one => one.Attempt)]);
            group.ForEach(one => one.Done.SetResult());
        }
        catch (Exception failure)
        {
            // Each gets its own exception: one that many callers throw again collects all their stack traces.
            group.ForEach(one => one.Done.SetException(new OutcomeNotSavedException(failure)));
        }
    }

    private async Task Save(DeliveryAttemptOutcome[] attempts)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var isFirst = true;
        for (var save = 1; ; save++)
        {
            try
            {
                await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
                    db, SaveOnce, () => Task.FromResult(false), CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException) when (save < MaxSaves)
            {
                // A delivery or a subscription was changed in the meantime. They are loaded again.
            }
        }

        // The first time the deliveries are saved as they were sent, without loading them again: state and attempts are concurrency tokens.
        async Task SaveOnce()
        {
            db.ChangeTracker.Clear();
            var current = isFirst ? Attached(db, attempts) : await Loaded(db, attempts);
            isFirst = false;
            foreach (var attempt in attempts)
            {
                if (current.TryGetValue(attempt.Number, out var delivery))
                {
                    db.Add(delivery.RecordAttempt(attempt.Outcome, attempt.Begun, attempt.Duration, options.Retries, Random.Shared.NextDouble()));
                }
            }

            var gone = attempts.Where(one => one.Outcome.Failure == DeliveryFailure.Gone && current.ContainsKey(one.Number))
                .Select(one => one.Sent.SubscriptionNumber).Distinct().ToArray();
            if (gone.Length > 0)
            {
                foreach (var one in await db.Set<Subscription>().Where(one => gone.Contains(one.Number)).ToListAsync(CancellationToken.None))
                {
                    one.Pause(ReceiverGoneReason, clock.Now());
                }
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private static Dictionary<long, Delivery> Attached(OnboardingDbContext db, DeliveryAttemptOutcome[] attempts)
    {
        db.AttachRange(attempts.Select(one => one.Sent));
        return attempts.ToDictionary(one => one.Number, one => one.Sent);
    }

    // Without those that were cancelled, started again or erased in the meantime, or already saved by a commit whose confirmation was lost.
    private static async Task<Dictionary<long, Delivery>> Loaded(OnboardingDbContext db, DeliveryAttemptOutcome[] attempts)
    {
        var before = attempts.ToDictionary(one => one.Number, one => one.AttemptsBefore);
        long[] numbers = [.. before.Keys];
        var loaded = await db.Set<Delivery>().Where(one => numbers.Contains(one.Number)).ToListAsync(CancellationToken.None);
        return loaded.Where(one => one.State == DeliveryState.Pending && one.Attempts == before[one.Number]).ToDictionary(one => one.Number);
    }

    private sealed record Waiting(DeliveryAttemptOutcome Attempt)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>An attempt whose outcome is to be saved.</summary>
internal sealed class DeliveryAttemptOutcome(Delivery sent, DeliveryOutcome outcome, DateTimeOffset begun, TimeSpan duration)
{
    /// <summary>The delivery as it was sent.</summary>
    public Delivery Sent { get; } = sent;

    /// <summary>The number of the delivery.</summary>
    public long Number => Sent.Number;

    /// <summary>The number of attempts before this one.</summary>
    public int AttemptsBefore { get; } = sent.Attempts;

    /// <summary>The outcome.</summary>
    public DeliveryOutcome Outcome { get; } = outcome;

    /// <summary>The time of its beginning.</summary>
    public DateTimeOffset Begun { get; } = begun;

    /// <summary>Its duration.</summary>
    public TimeSpan Duration { get; } = duration;
}

/// <summary>An outcome could not be saved. The inner exception is the reason.</summary>
internal sealed class OutcomeNotSavedException(Exception reason) : Exception("The outcome of a delivery could not be saved.", reason);
