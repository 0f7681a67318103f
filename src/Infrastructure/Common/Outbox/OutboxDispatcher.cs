using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>
/// Acts on what waits in the outbox: messages with different keys side by side (the writer groups their commits), those with the same key one
/// after the other. Each is taken off in the transaction that acts on it, so a killed process leaves it either done or waiting.
/// </summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxEvents events, OutboxNotifier notifier, TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    private const int MaxMessages = 128;
    private const int MaxParallel = 16;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Acts on everything that is or becomes due until the lease is lost. A message that was begun is finished.</summary>
    public Task Run(Lease lease, CancellationToken leaseToken) => new WorkQueue<OutboxMessage>(MaxParallel, message => message.Key, Due, Dispatch)
        .Run(lease, token => notifier.Stored.Wait(PollInterval, token), untilIdle: false, leaseToken);

    private async Task<IReadOnlyList<OutboxMessage>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var messages = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<OutboxMessage>().AsNoTracking();
        var now = clock.Now();
        return await messages
            .Where(message => message.NotBefore <= now && !messages.Any(other => other.Key == message.Key && other.Order < message.Order))
            .OrderBy(message => message.Number).Take(MaxMessages).ToListAsync(cancellationToken);
    }

    private async Task Dispatch(OutboxMessage message)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = message.Account;
            scope.ServiceProvider.GetRequiredService<OutboxRows>().HandledMessage = message.Number;
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(events.CommandFor(message, scope.ServiceProvider), CancellationToken.None);
        }
        catch (MessageAlreadyHandled)
        {
            // Another instance was faster, while the lease changed hands.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "Acting on {Name} failed for the {Failures}th time ({Failure}); it is tried again.", message.Name, message.Failures + 1, failure.GetType().Name);
            OutboxTelemetry.CountFailure(message.Name);
            await Postpone(message, failure.GetType().Name);
        }
    }

    private async Task Postpone(OutboxMessage message, string kind)
    {
        var (failures, until) = (message.Failures + 1, clock.Now() + RetryDelay(message.Failures));
        var lastFailure = kind[..Math.Min(kind.Length, OutboxMessage.FailureMaxLength)];
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
                db,
                () => db.Set<OutboxMessage>().Where(one => one.Number == message.Number).ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.Failures, failures).SetProperty(one => one.NotBefore, until).SetProperty(one => one.LastFailure, lastFailure)),
                () => Task.FromResult(false),
                CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.Log(StorageStatus.LevelOf(exception, LogLevel.Warning), "A message could not be put off ({Failure}); it stays due.", exception.GetType().Name);
            await Task.Delay(PollInterval, clock, CancellationToken.None);
        }
    }

    private static TimeSpan RetryDelay(int failures) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(failures, 20)), LongestPause.TotalSeconds));
}
