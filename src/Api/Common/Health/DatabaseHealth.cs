using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Health;

/// <summary>Whether the database answers, and stores what it is told. Where it only answers the instance goes on serving those who read.</summary>
internal sealed class DatabaseHealth(OnboardingDbContext db, StorageStatus status) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy()
        : status.Reason is { } reason ? HealthCheckResult.Degraded($"nothing can be stored: {reason}")
        : HealthCheckResult.Healthy();
}
