using System.Diagnostics.Tracing;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>
/// Logs one warning if traces or metrics do not arrive. The exporter itself reports failures only to its event source, at each attempt.
/// </summary>
internal sealed partial class ExportFailures(string endpoint, ILogger<ExportFailures> logger) : EventListener, IHostedService
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private int _reported;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
        {
            EnableEvents(eventSource, EventLevel.Warning);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventSource.Name == Exporter && Interlocked.Exchange(ref _reported, 1) == 0)
        {
            // Without user name and password.
            NotReached(logger, new Uri(endpoint).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Traces and metrics do not arrive at {Endpoint} (OTEL_EXPORTER_OTLP_ENDPOINT). Further failures are not logged.")]
    private static partial void NotReached(ILogger logger, string endpoint);
}
