using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>Configuration section <c>Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>Receivers inside the own network that may be sent to: host names, IP addresses, CIDR ranges.</summary>
    public string[] AllowedInternalReceivers { get; set; } = [];

    /// <summary>The longest pause before the first retry, in seconds.</summary>
    public double FirstRetrySeconds { get; set; } = 4;

    /// <summary>How long a delivery is tried, in hours.</summary>
    public double RetryHours { get; set; } = 72;

    /// <summary>How long an answer is waited for, in seconds.</summary>
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>How many deliveries to one subscription are under way at once.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>How long the secret before signs too, in hours.</summary>
    public double RotationHours { get; set; } = 24;

    /// <summary>When failed deliveries are tried again.</summary>
    public RetrySchedule Retries => new(TimeSpan.FromSeconds(FirstRetrySeconds), TimeSpan.FromHours(RetryHours));

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>How long the secret before signs too.</summary>
    public TimeSpan Rotation => TimeSpan.FromHours(RotationHours);

    /// <summary>Fails if a value makes no sense.</summary>
    public void Check()
    {
        Require(FirstRetrySeconds is > 0 and <= 86_400, "FirstRetrySeconds is above 0 and at most 86400");
        Require(RetryHours is >= 0 and <= 8_760, "RetryHours is from 0 to 8760");
        Require(TimeoutSeconds is > 0 and <= 60, "TimeoutSeconds is above 0 and at most 60");
        Require(Concurrency is >= 1 and <= 256, "Concurrency is from 1 to 256");
        Require(RotationHours is >= 0 and <= 8_760, "RotationHours is from 0 to 8760");
    }

    private static void Require(bool holds, string says)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Notifications__{says}.");
        }
    }
}
