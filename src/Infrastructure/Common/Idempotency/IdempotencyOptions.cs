namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Configuration section <c>Idempotency</c>.</summary>
public sealed class IdempotencyOptions
{
    private const int LongestHours = 24 * 366;

    /// <summary>How long an answer is kept under its key, in hours, 1 to 8784 (a year); then the key is free again.</summary>
    public int KeepHours { get; set; } = 24;

    /// <summary>How long an answer is kept.</summary>
    public TimeSpan RetentionPeriod => TimeSpan.FromHours(KeepHours);

    /// <summary>Fails if it makes no sense.</summary>
    public void Check()
    {
        if (KeepHours is < 1 or > LongestHours)
        {
            throw new InvalidOperationException($"Idempotency__KeepHours is a number from 1 to {LongestHours}.");
        }
    }
}
