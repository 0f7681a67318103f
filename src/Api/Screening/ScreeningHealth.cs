using MediatR;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Application.Screening.GetScreeningHealth;

namespace Onboarding.Api.Screening;

/// <summary>
/// Checks whether the lists that are required are there, and whether screenings wait for lists. If so, an operator must act, but the instance serves
/// requests.
/// </summary>
internal sealed class ScreeningHealth(IMediator mediator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await mediator.Send(new GetScreeningHealth(), cancellationToken) is { Problem: { } problem }
            ? HealthCheckResult.Degraded(problem)
            : HealthCheckResult.Healthy();
}

/// <summary>Registers the health check of screenings.</summary>
internal static class ScreeningHealthModule
{
    /// <summary>Adds the check to readiness.</summary>
    public static IServiceCollection AddScreeningHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ScreeningHealth>("screening", HealthStatus.Degraded, tags: ["ready"]);
        return services;
    }
}
