using Onboarding.Api.Common.Settings;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>
/// Registers OpenTelemetry traces and metrics over OTLP, only if the configuration names an endpoint (OTEL_EXPORTER_OTLP_ENDPOINT).
/// </summary>
internal static class TelemetryModule
{
    /// <summary>Adds traces and metrics.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.Settings<TelemetryOptions>().Endpoint is not { Length: > 0 } endpoint)
        {
            return services;
        }

        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ExportFailures>(provider, endpoint));
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("onboarding"))
            .WithTracing(traces => traces
                .AddSource(Application.Common.Telemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddSqlClientInstrumentation()
                .AddProcessor(new PersonalDataFilter())
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(Application.Common.Telemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddSqlClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
        return services;
    }
}
