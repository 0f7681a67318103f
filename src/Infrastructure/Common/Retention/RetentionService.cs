using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>
/// Deletes expired rows on the instance that holds the lease: in small batches, each in a write of its own, so that other writers wait for one batch
/// at most.
/// </summary>
internal sealed class RetentionService(
    IServiceScopeFactory scopes, IEnumerable<IRetentionPolicy> policies, RetentionOptions retention, Leases.Leases leases, InstanceOptions options,
    TimeProvider clock,
    ILogger<RetentionService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(20);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "retention";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (true)
        {
            foreach (var policy in policies)
            {
                await Apply(policy, lease, leaseToken);
            }

            await Task.Delay(retention.Period, _clock, leaseToken);
        }
    }

    // A policy that fails does not keep the others from running.
    private async Task Apply(IRetentionPolicy policy, Lease lease, CancellationToken leaseToken)
    {
        try
        {
            if (policy.Period is { } period && await DeleteAll(policy, _clock.GetUtcNow() - period, lease, leaseToken) is > 0 and var deleted)
            {
                logger.LogInformation("Deleted {Count} expired {Rows}", deleted, policy.Rows);
            }
        }
        catch (Exception failure) when (!leaseToken.IsCancellationRequested)
        {
            logger.LogWarning("Deleting {Rows} failed ({Failure}) and continues in the next round", policy.Rows, failure.GetType().Name);
        }
    }

    private async Task<long> DeleteAll(IRetentionPolicy policy, DateTimeOffset before, Lease lease, CancellationToken leaseToken)
    {
        long total = 0;
        while (lease.IsAlive)
        {
            await using var scope = scopes.CreateAsyncScope();
            var deleted = await policy.Delete(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), before, BatchSize, leaseToken);
            total += deleted;
            if (deleted == 0)
            {
                break;
            }

            await Task.Delay(BetweenWrites, _clock, leaseToken);
        }

        return total;
    }
}
