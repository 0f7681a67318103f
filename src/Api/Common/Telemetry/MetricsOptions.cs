using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>Configuration section <c>Metrics</c>.</summary>
[SettingsSection("Metrics")]
internal sealed class MetricsOptions
{
    /// <summary>
    /// Whether <c>/metrics</c> returns the metrics in the format of Prometheus, to a client of the account <c>default</c> with the role
    /// <c>operator</c>.
    /// </summary>
    public bool Prometheus { get; set; }
}
