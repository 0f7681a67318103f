using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Onboarding.Api.Common.Health;

/// <summary>
/// Liveness (the process answers) and readiness (the database answers too). Nobody is asked who he is, nor counted. The body is the status; below it, a
/// line for each part that is not healthy. Degraded is still ready: 200.
/// </summary>
internal static class HealthModule
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        // What only degrades must not make the instance unready by failing itself: without a database the other check says so.
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<OutboxHealth>("outbox", HealthStatus.Degraded, tags: [Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ShortCircuit();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Write }).ShortCircuit();
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(string.Join('\n', [
            report.Status.ToString(),
            .. report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
                .Select(entry => $"{entry.Key}: {entry.Value.Status}{(entry.Value is { Exception: null, Description: { } why } ? $", {why}" : "")}"),
        ]));
    }
}
