using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Runs the outbox service of this process until no message is due.</summary>
internal sealed class OutboxWorker(OutboxService service, PartitionHolder holder, IServiceScopeFactory scopes, TimeProvider clock) : IOutboxWorker
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public async Task RunUntilEmpty(CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource();
        var holding = holder.Run(isInstance: false, end.Token);
        await service.StartAsync(cancellationToken);
        try
        {
            while (await AnyDue(cancellationToken))
            {
                await Task.Delay(Poll, clock, cancellationToken);
            }
        }
        finally
        {
            await service.StopAsync(CancellationToken.None);
            await end.CancelAsync();
            await holding;
        }
    }

    private async Task<bool> AnyDue(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now();
        return await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<OutboxMessage>()
            .AnyAsync(message => message.NotBefore <= now && message.Failures == 0, cancellationToken);
    }
}
