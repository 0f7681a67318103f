using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Screening;

/// <summary>Configuration section <c>Screening:Sources</c>.</summary>
[SettingsSection("Screening:Sources")]
public sealed class ListSourceOptions
{
    /// <summary>The allowed sources of lists in the internal network: host names, IP addresses, CIDR ranges.</summary>
    public string[] AllowedInternalHosts { get; set; } = [];

    /// <summary>The maximum size of a file that is fetched, in MiB.</summary>
    [Range(1, 1024)]
    public int MaxMegabytes { get; set; } = 256;

    /// <summary>The time in which all files of a list must be fetched, in seconds.</summary>
    [Range(0d, 3_600d, MinimumIsExclusive = true)]
    public double TimeoutSeconds { get; set; } = 300;
}
