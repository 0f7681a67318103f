using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Health;

/// <summary>Checks whether the database responds and stores changes. If it only responds, the instance is degraded and still serves reads.</summary>
internal sealed class DatabaseHealth(OnboardingDbContext db, StorageStatus status) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy()
        : status.Reason is { } reason ? HealthCheckResult.Degraded($"nothing can be stored: {reason}")
        : HealthCheckResult.Healthy();
}
