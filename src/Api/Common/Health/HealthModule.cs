using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Api.Common.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Health;

/// <summary>
/// Liveness (the process responds) and readiness (the database responds too). Both need no sign-in and are not rate-limited. The body is the status;
/// for a client that signs in with the role operator, below it a line for each check that is not healthy, and the version. Degraded counts as ready:
/// 200.
/// </summary>
internal static class HealthModule
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        // If the outbox check itself fails, the instance is only degraded: without a database the other check makes it unready.
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<OutboxHealth>("outbox", HealthStatus.Degraded, tags: [Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // Without the methods they would answer every one, TRACE too.
        var read = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(read).ShortCircuit();
        routes.MapHealthChecks(
            "/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Write })
            .WithMetadata(read).ShortCircuit();
    }

    private static async Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        var client = await context.RequestServices.GetRequiredService<RequestSignIn>().ClientOf(context);
        var isOperator = client is not null && client.AllowsDialect(DialectName.Core) && client.Has(Role.Operator);
        await context.Response.WriteAsync(string.Join('\n', [
            report.Status.ToString(),
            .. report.Entries.Where(_ => isOperator).Where(entry => entry.Value.Status != HealthStatus.Healthy)
                .Select(entry => $"{entry.Key}: {entry.Value.Status}{(entry.Value is { Exception: null, Description: { } why } ? $", {why}" : "")}"),
            .. isOperator ? [$"version: {ServiceVersion.Current}"] : Array.Empty<string>(),
        ]));
    }
}
