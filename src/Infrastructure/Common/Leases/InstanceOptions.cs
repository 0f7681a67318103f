using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>Configuration section <c>Instances</c>: how several instances on one database share the background work.</summary>
[SettingsSection("Instances")]
public sealed class InstanceOptions
{
    /// <summary>The duration of a lease in seconds, 3 to 300. If an instance is killed, another takes over its work after this time.</summary>
    [Range(3, 300)]
    public int LeaseSeconds { get; set; } = 10;

    /// <summary>The duration of a lease.</summary>
    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>
    /// The time before its end from which a lease counts as lost, so that work begun under it does not overlap with the next holder's.
    /// </summary>
    public TimeSpan Margin => Lease / 10;
}
