using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(OnboardingDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
