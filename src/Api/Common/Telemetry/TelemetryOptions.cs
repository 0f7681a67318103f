using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>Where telemetry goes. The exporter's other settings are the standard variables of OpenTelemetry.</summary>
[SettingsSection("")]
internal sealed class TelemetryOptions
{
    /// <summary>The OTLP endpoint that receives traces and metrics. Without it none are sent.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_ENDPOINT"), HttpUrl]
    public string? Endpoint { get; set; }
}
