using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>
/// Acts on what waits in the outbox: messages with different keys side by side (the writer groups their commits), those with the same key one
/// after the other. Each is taken off in the transaction that acts on it, so a killed process leaves it either done or waiting.
/// </summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxEvents events, IProvider provider, TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    private const int MaxMessages = 128;
    private const int SideBySide = 16;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>One round: what is due now, the first message of each key. Returns how many there were.</summary>
    public async Task<int> Round(CancellationToken cancellationToken)
    {
        var due = await Due(cancellationToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, (message, _) => Act(message));
        return due.Count;
    }

    private async Task<List<OutboxMessage>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var messages = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<OutboxMessage>().AsNoTracking();
        var now = clock.Now();
        return await messages
            .Where(message => message.NotBefore <= now && !messages.Any(other => other.Key == message.Key && other.Order < message.Order))
            .OrderBy(message => message.Number).Take(MaxMessages).ToListAsync(cancellationToken);
    }

    // A message that was begun is finished, whatever stops the loop.
    private async ValueTask Act(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = message.Account;
        scope.ServiceProvider.GetRequiredService<OutboxRows>().ActsOn = message.Number;
        try
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(events.Reaction(message, scope.ServiceProvider), CancellationToken.None);
        }
        catch (MessageIsDone)
        {
            // Another instance was faster, while the lease changed hands.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogError("Acting on {Name} failed for the {Failures}th time ({Failure}); it is tried again.", message.Name, message.Failures + 1, failure.GetType().Name);
            await PutOff(message);
        }
    }

    private async Task PutOff(OutboxMessage message)
    {
        var (failures, until) = (message.Failures + 1, clock.Now() + Pause(message.Failures));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        try
        {
            await provider.Write(
                db,
                () => db.Set<OutboxMessage>().Where(one => one.Number == message.Number)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Failures, failures).SetProperty(one => one.NotBefore, until)),
                () => Task.FromResult(false),
                CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning("A message could not be put off ({Failure}); it stays due.", failure.GetType().Name);
        }
    }

    private static TimeSpan Pause(int failures) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(failures, 20)), LongestPause.TotalSeconds));
}
