using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>
/// Handles the messages of the outbox: those with different keys in parallel (the SQLite writer groups their commits), those with the same key one
/// after the other. The transaction that handles a message also removes it, so after a killed process a message is either handled or still waiting.
/// </summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, OutboxEvents events, OutboxNotifier notifier, HeldPartitions partitions, TimeProvider clock,
    ILogger<OutboxDispatcher> logger) : IMonitoredData
{
    private const int MaxMessages = 128;
    private const int MaxParallel = 16;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(500);

    private volatile bool _isRunning;

    public string Contents => "outbox";

    public bool IsMonitored => _isRunning && partitions.Held.Count > 0;

    public TimeSpan Period => MonitoredWork.Period;

    /// <summary>
    /// Handles the due messages of the partitions that this process holds, until it is cancelled. A message whose handling has begun is completed.
    /// </summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        partitions.Gained += notifier.Stored.Notify;
        _isRunning = true;
        try
        {
            await new WorkQueue<OutboxMessage>(MaxParallel, message => message.Key, Due, Dispatch)
                .Run(token => notifier.Stored.Wait(MonitoredWork.LongestPause, token), untilIdle: false, stoppingToken);
        }
        finally
        {
            _isRunning = false;
            partitions.Gained -= notifier.Stored.Notify;
        }
    }

    public IQueryable<DataState> State(OnboardingDbContext db) =>
        DueMessages(db, partitions.Held, clock.Now()).Take(1).Select(_ => new DataState { Count = 1, Live = 0, High = 0, Low = 0 });

    public Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken) =>
        MonitoredWork.Wake(notifier.Stored, state);

    /// <summary>
    /// Returns the first message of each key, if it is due, in the order of time. A failed message and those behind it are not due before its next
    /// attempt (<see cref="Postpone(OnboardingDbContext, OutboxMessage, DateTimeOffset, string)"/>), so they are not read.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="held">The partitions of the keys.</param>
    /// <param name="now">The time.</param>
    internal static IQueryable<OutboxMessage> DueMessages(OnboardingDbContext db, IReadOnlyList<int> held, DateTimeOffset now)
    {
        var messages = db.Set<OutboxMessage>().AsNoTracking();
        var own = HeldPartitions.IsAll(held) ? messages : messages.Where(message => held.Contains((int)(message.Key % Partition.Count)));
        return own.Where(message => message.NotBefore <= now && !messages.Any(other => other.Key == message.Key
            && (other.Order < message.Order || (other.Order == message.Order && other.Number < message.Number))))
            .OrderBy(message => message.NotBefore).ThenBy(message => message.Number);
    }

    /// <summary>Stores a failed attempt. The messages of the same key wait as long.</summary>
    /// <param name="db">The database.</param>
    /// <param name="message">The message.</param>
    /// <param name="until">The time of the next attempt.</param>
    /// <param name="failure">The type name of the exception.</param>
    internal static async Task Postpone(OnboardingDbContext db, OutboxMessage message, DateTimeOffset until, string failure)
    {
        var messages = db.Set<OutboxMessage>();
        var failures = message.Failures + 1;
        await messages.Where(one => one.Number == message.Number).ExecuteUpdateAsync(set => set.SetProperty(one => one.Failures, failures)
            .SetProperty(one => one.NotBefore, until).SetProperty(one => one.LastFailure, failure));
        await messages.Where(one => one.Key == message.Key && one.NotBefore < until)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.NotBefore, until));
    }

    private async Task<IReadOnlyList<OutboxMessage>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DueMessages(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), partitions.Held, clock.Now())
            .Take(MaxMessages).ToListAsync(cancellationToken);
    }

    private async Task Dispatch(OutboxMessage message)
    {
        // The partition may have been lost since the message was read. The instance that has it now reads the message again.
        using var work = partitions.Begin(Partition.Of(message.Key));
        if (work is null)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = message.Account;
            scope.ServiceProvider.GetRequiredService<OutboxRows>().Handle(message);
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
                events.CommandFor(message, scope.ServiceProvider), CancellationToken.None);
        }
        catch (MessageAlreadyHandled)
        {
            // Another instance handled the message while the lease changed hands.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "Handling the event {Name} failed ({Failure}, {Failures} failures so far). It is tried again.", message.Name, failure.GetType().Name,
                message.Failures + 1);
            OutboxTelemetry.CountFailure(message.Name);
            await Postpone(message, failure.GetType().Name);
        }
    }

    private async Task Postpone(OutboxMessage message, string kind)
    {
        var until = clock.Now() + RetryDelay(message.Failures);
        var lastFailure = kind[..Math.Min(kind.Length, OutboxMessage.FailureMaxLength)];
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
                db,
                () => Postpone(db, message, until, lastFailure),
                () => Task.FromResult(false),
                CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(exception, LogLevel.Warning),
                "A message could not be postponed ({Failure}) and stays due.",
                exception.GetType().Name);
            await Task.Delay(PauseAfterFailure, clock, CancellationToken.None);
        }
    }

    private static TimeSpan RetryDelay(int failures) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(failures, 20)), LongestPause.TotalSeconds));
}
