using MediatR;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Application.Screening.GetScreeningHealth;
using Onboarding.Application.Screening.ListLists;

namespace Onboarding.Api.Screening;

/// <summary>
/// Checks whether each required list can be used, whether sources are fetched, and whether no screening waits for a list. If not, an operator must
/// act, but the instance accepts requests.
/// </summary>
internal sealed class ScreeningHealth(IMediator mediator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] problems =
        [
            .. await mediator.Send(new ListProblems(), cancellationToken),
            .. (await mediator.Send(new GetScreeningHealth(), cancellationToken)).Problems,
        ];
        return problems.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", problems));
    }
}

/// <summary>Registers the health check of the module Screening.</summary>
internal static class ScreeningHealthModule
{
    /// <summary>Adds the check.</summary>
    public static IServiceCollection AddScreeningHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ScreeningHealth>("screening lists", HealthStatus.Degraded, tags: ["ready"]);
        return services;
    }
}
