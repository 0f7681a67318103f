using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Application.Audit;

namespace Onboarding.Api.Audit;

/// <summary>
/// Checks whether entries of the audit trail are sealed in time. If not, an operator must act: the entries that wait are protected only by the
/// database. The instance accepts requests.
/// </summary>
internal sealed class AuditHealth(IAuditProofs proofs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await proofs.CountUnsealed(cancellationToken) is > 0 and var count
            ? HealthCheckResult.Degraded($"{count} audit entries are not sealed within a minute")
            : HealthCheckResult.Healthy();
}

/// <summary>Registers the health check of the module Audit.</summary>
internal static class AuditHealthModule
{
    /// <summary>Adds the check.</summary>
    public static IServiceCollection AddAuditHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<AuditHealth>("audit trail", HealthStatus.Degraded, tags: ["ready"]);
        return services;
    }
}
