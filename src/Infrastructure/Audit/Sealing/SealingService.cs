using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.PublishAuditDigest;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>
/// Seals the audit trail on the instance that holds the lease: every two seconds, so that an entry is sealed less than five seconds after its commit.
/// Once an hour it publishes the digest of the newest block, on a new database for the first time when the first hour ends.
/// </summary>
internal sealed class SealingService(
    IServiceScopeFactory scopes, SealingKeys keys, DigestFolder digests, Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<SealingService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "audit-sealing";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        await keys.Prepare(leaseToken);
        await InScope(services => services.GetRequiredService<AuditSealer>().RemoveSealed(leaseToken));
        var digested = await InScope(services => services.GetRequiredService<IAuditProofs>().LastDigest(leaseToken));
        var digestDue = HourAfter(digested ?? _clock.GetUtcNow());
        while (lease.IsAlive)
        {
            while (await InScope(services => services.GetRequiredService<AuditSealer>().SealNext(lease, leaseToken)) > 0)
            {
                // Until the queue is empty.
            }

            if (_clock.GetUtcNow() is var now && now >= digestDue)
            {
                await PublishDigest(now);
                digestDue = HourAfter(now);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    private static DateTimeOffset HourAfter(DateTimeOffset time) => time.AddTicks(TimeSpan.TicksPerHour - (time.UtcTicks % TimeSpan.TicksPerHour));

    private async Task PublishDigest(DateTimeOffset now)
    {
        try
        {
            if (await InScope(services => services.GetRequiredService<IMediator>().Send(new PublishAuditDigest())) is { } digest)
            {
                digests.Write(digest, now);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Sealing continues: an unwritten digest is a warning, an unsealed entry a gap.
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The digest of the audit trail could not be published ({Failure}). The next one follows in an hour.", failure.GetType().Name);
        }
    }

    private async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private async Task InScope(Func<IServiceProvider, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
