using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Runs the outbox service of this process until the messages that are due, and those that follow from them, are handled.</summary>
internal sealed class OutboxWorker(OutboxService service, PartitionHolder holder, IServiceScopeFactory scopes, TimeProvider clock) : IOutboxWorker
{
    // A message can store others, and these again. Each round waits for those that are there at its beginning, so that it ends although a server or
    // another client stores more all the time.
    private const int MaxRounds = 16;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public async Task RunUntilEmpty(CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource();
        var holding = holder.Run(isInstance: false, end.Token);
        await service.StartAsync(cancellationToken);
        try
        {
            for (var round = 0; round < MaxRounds && await LastDue(cancellationToken) is { } last; round++)
            {
                while (await AnyDue(last, cancellationToken))
                {
                    await Task.Delay(Poll, clock, cancellationToken);
                }
            }
        }
        finally
        {
            await service.StopAsync(CancellationToken.None);
            await end.CancelAsync();
            await holding;
        }
    }

    private async Task<long?> LastDue(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Due(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), clock.Now())
            .MaxAsync(message => (long?)message.Number, cancellationToken);
    }

    private async Task<bool> AnyDue(long last, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Due(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), clock.Now())
            .AnyAsync(message => message.Number <= last, cancellationToken);
    }

    // Without failed messages and those that wait for one: these are handled at an unknown time, or never.
    private static IQueryable<OutboxMessage> Due(OnboardingDbContext db, DateTimeOffset now)
    {
        var messages = db.Set<OutboxMessage>().AsNoTracking();
        return messages.Where(message => message.NotBefore <= now && message.Failures == 0 && !messages.Any(other => other.Key == message.Key
            && other.Failures > 0 && (other.Order < message.Order || (other.Order == message.Order && other.Number < message.Number))));
    }
}
