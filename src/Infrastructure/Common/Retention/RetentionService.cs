using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>
/// Deletes rows whose time is up, on the one instance that holds the lease: a few at a time, each few in a write of their own, so that whoever else
/// writes waits for one of them at most.
/// </summary>
internal sealed class RetentionService(
    IServiceScopeFactory scopes, IEnumerable<IRetentionPolicy> expiring, RetentionOptions retention, Leases.Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<RetentionService> logger) : LeasedService(leases, options, clock, logger)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(20);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "retention";

    protected override async Task Run(Lease lease, CancellationToken whileHeld)
    {
        while (true)
        {
            foreach (var one in expiring)
            {
                await Clear(one, lease, whileHeld);
            }

            await Task.Delay(retention.Period, _clock, whileHeld);
        }
    }

    // What fails keeps nothing else from its turn.
    private async Task Clear(IRetentionPolicy one, Lease lease, CancellationToken whileHeld)
    {
        try
        {
            if (one.Period is { } kept && await All(one, _clock.GetUtcNow() - kept, lease, whileHeld) is > 0 and var deleted)
            {
                logger.LogInformation("Deleted {Count} {Rows} whose time was up", deleted, one.Rows);
            }
        }
        catch (Exception failure) when (!whileHeld.IsCancellationRequested)
        {
            logger.LogWarning("Deleting {Rows} was interrupted ({Failure}) and goes on in the next round", one.Rows, failure.GetType().Name);
        }
    }

    private async Task<long> All(IRetentionPolicy one, DateTimeOffset before, Lease lease, CancellationToken whileHeld)
    {
        long all = 0;
        while (lease.IsAlive)
        {
            await using var scope = scopes.CreateAsyncScope();
            var deleted = await one.Delete(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), before, AtOnce, whileHeld);
            all += deleted;
            if (deleted == 0)
            {
                break;
            }

            await Task.Delay(BetweenWrites, _clock, whileHeld);
        }

        return all;
    }
}
