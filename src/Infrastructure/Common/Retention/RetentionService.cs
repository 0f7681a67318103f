using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>
/// Deletes rows whose time is up, on the policy instance that holds the lease: a few at a time, each few in a write of their own, so that whoever else
/// writes waits for policy of them at most.
/// </summary>
internal sealed class RetentionService(
    IServiceScopeFactory scopes, IEnumerable<IRetentionPolicy> policies, RetentionOptions retention, Leases.Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<RetentionService> logger) : LeasedService(leases, options, clock, logger)
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

    // What fails keeps nothing else from its turn.
    private async Task Apply(IRetentionPolicy policy, Lease lease, CancellationToken leaseToken)
    {
        try
        {
            if (policy.Period is { } period && await DeleteAll(policy, _clock.GetUtcNow() - period, lease, leaseToken) is > 0 and var deleted)
            {
                logger.LogInformation("Deleted {Count} {Rows} whose time was up", deleted, policy.Rows);
            }
        }
        catch (Exception failure) when (!leaseToken.IsCancellationRequested)
        {
            logger.LogWarning("Deleting {Rows} was interrupted ({Failure}) and goes on in the next round", policy.Rows, failure.GetType().Name);
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
