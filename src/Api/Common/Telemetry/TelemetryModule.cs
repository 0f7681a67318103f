using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>OpenTelemetry traces and metrics over OTLP, only where the configuration names an endpoint (OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
internal static class TelemetryModule
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[Endpoint]) ? services : services.AddHostedService(_ => new TelemetryService(new Uri(configuration[Endpoint]!)));

    private sealed class TelemetryService(Uri endpoint) : IHostedService
    {
        private static readonly ResourceBuilder Service = ResourceBuilder.CreateDefault().AddService("onboarding");
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Service)
                .AddSource("Microsoft.AspNetCore", Application.Common.Telemetry.Name)
                .AddProcessor(new KeepDataOut())
                .AddOtlpExporter(otlp => otlp.Endpoint = endpoint)
                .Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Service)
                .AddMeter(Application.Common.Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter(otlp => otlp.Endpoint = endpoint)
                .Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }
    }

    /// <summary>Paths and queries may hold names and numbers of customers; the route's template says enough.</summary>
    private sealed class KeepDataOut : BaseProcessor<System.Diagnostics.Activity>
    {
        private static readonly string[] Telling = ["url.path", "url.query", "url.full", "http.target", "http.url"];

        public override void OnEnd(System.Diagnostics.Activity data)
        {
            foreach (var tag in Telling)
            {
                data.SetTag(tag, null);
            }
        }
    }
}
