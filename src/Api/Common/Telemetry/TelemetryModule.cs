using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>Registers OpenTelemetry traces and metrics over OTLP, only if the configuration names an endpoint (OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
internal static class TelemetryModule
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds traces and metrics. Throws <see cref="InvalidOperationException"/> if the endpoint is not an absolute URL.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
        {
            return services;
        }

        if (!Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out _))
        {
            throw new InvalidOperationException($"{Endpoint} is not an absolute URL.");
        }

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
