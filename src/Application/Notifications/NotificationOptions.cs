using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>Configuration section <c>Notifications</c>.</summary>
[SettingsSection("Notifications")]
public sealed class NotificationOptions
{
    /// <summary>The allowed receivers in the internal network: host names, IP addresses, CIDR ranges.</summary>
    public string[] AllowedInternalReceivers { get; set; } = [];

    /// <summary>The maximum pause before the first retry, in seconds.</summary>
    [Range(0d, 86_400d, MinimumIsExclusive = true)]
    public double FirstRetrySeconds { get; set; } = 4;

    /// <summary>The total time in which a delivery is attempted, in hours.</summary>
    [Range(0d, 8_760d)]
    public double RetryHours { get; set; } = 72;

    /// <summary>The timeout of a request to a receiver, in seconds.</summary>
    [Range(0d, 60d, MinimumIsExclusive = true)]
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>The maximum number of messages that an instance sends to one subscription at the same time.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 8;

    /// <summary>The time during which the previous secret also signs after a rotation, in hours.</summary>
    [Range(0d, 8_760d)]
    public double RotationHours { get; set; } = 24;

    /// <summary>The schedule of retries.</summary>
    public RetrySchedule Retries => new(TimeSpan.FromSeconds(FirstRetrySeconds), TimeSpan.FromHours(RetryHours));

    /// <summary>The timeout of a request to a receiver.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>The time during which the previous secret also signs after a rotation.</summary>
    public TimeSpan Rotation => TimeSpan.FromHours(RotationHours);
}
