using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>Configuration section <c>Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>The allowed receivers in the internal network: host names, IP addresses, CIDR ranges.</summary>
    public string[] AllowedInternalReceivers { get; set; } = [];

    /// <summary>The maximum pause before the first retry, in seconds.</summary>
    public double FirstRetrySeconds { get; set; } = 4;

    /// <summary>The total time in which a delivery is attempted, in hours.</summary>
    public double RetryHours { get; set; } = 72;

    /// <summary>The timeout of a request to a receiver, in seconds.</summary>
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>The maximum number of concurrent deliveries to one subscription.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>The time during which the previous secret also signs after a rotation, in hours.</summary>
    public double RotationHours { get; set; } = 24;

    /// <summary>The schedule of retries.</summary>
    public RetrySchedule Retries => new(TimeSpan.FromSeconds(FirstRetrySeconds), TimeSpan.FromHours(RetryHours));

    /// <summary>The timeout of a request to a receiver.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>The time during which the previous secret also signs after a rotation.</summary>
    public TimeSpan Rotation => TimeSpan.FromHours(RotationHours);

    /// <summary>Throws <see cref="InvalidOperationException"/> if a value is out of range.</summary>
    public void Validate()
    {
        Require(FirstRetrySeconds is > 0 and <= 86_400, "FirstRetrySeconds must be above 0 and at most 86400");
        Require(RetryHours is >= 0 and <= 8_760, "RetryHours must be from 0 to 8760");
        Require(TimeoutSeconds is > 0 and <= 60, "TimeoutSeconds must be above 0 and at most 60");
        Require(Concurrency is >= 1 and <= 256, "Concurrency must be from 1 to 256");
        Require(RotationHours is >= 0 and <= 8_760, "RotationHours must be from 0 to 8760");
    }

    private static void Require(bool isValid, string message)
    {
        if (!isValid)
        {
            throw new InvalidOperationException($"Notifications__{message}.");
        }
    }
}
