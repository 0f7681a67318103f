using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Onboarding.Api.Common.Health;

/// <summary>Liveness (the process answers) and readiness (the database answers too). Nobody is asked who he is, nor counted.</summary>
internal static class HealthModule
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ShortCircuit();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).ShortCircuit();
    }
}
