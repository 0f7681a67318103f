using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Settings;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>
/// Registers OpenTelemetry traces and metrics: over OTLP, only if the configuration names an endpoint (OTEL_EXPORTER_OTLP_ENDPOINT), and metrics for
/// Prometheus, only if a setting turns them on.
/// </summary>
internal static class TelemetryModule
{
    private const string PrometheusPath = "/metrics";

    /// <summary>Adds traces and metrics.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var (endpoint, prometheus) = (configuration.Settings<TelemetryOptions>().Endpoint, configuration.Settings<MetricsOptions>().Prometheus);
        var pushes = endpoint is { Length: > 0 };
        if (!pushes && !prometheus)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("onboarding", serviceVersion: ServiceVersion.Current))
            .WithMetrics(metrics => metrics.AddSources().Export(pushes, prometheus));
        if (pushes)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ExportFailures>(provider, endpoint!));
            telemetry.WithTracing(traces => traces
                .AddSource(Application.Common.Telemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddSqlClientInstrumentation()
                .AddProcessor(new PersonalDataFilter())
                .AddOtlpExporter());
        }

        return services;
    }

    /// <summary>Adds <c>/metrics</c> if a setting turns it on.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Configuration.Settings<MetricsOptions>().Prometheus)
        {
            app.MapPrometheusScrapingEndpoint(PrometheusPath).RequireAuthorization(AccessPolicies.Metrics);
        }
    }

    private static MeterProviderBuilder AddSources(this MeterProviderBuilder metrics) => metrics
        .AddMeter(Application.Common.Telemetry.Name)
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddSqlClientInstrumentation()
        .AddRuntimeInstrumentation();

    private static MeterProviderBuilder Export(this MeterProviderBuilder metrics, bool pushes, bool prometheus)
    {
        metrics = pushes ? metrics.AddOtlpExporter() : metrics;
        return prometheus ? metrics.AddPrometheusExporter() : metrics;
    }
}
