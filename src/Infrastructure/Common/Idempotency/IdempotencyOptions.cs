namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Configuration section <c>Idempotency</c>.</summary>
public sealed class IdempotencyOptions
{
    private const int LongestHours = 24 * 366;

    /// <summary>The time for which an outcome is stored under its key, in hours, 1 to 8784 (a year). After that the key is free again.</summary>
    public int KeepHours { get; set; } = 24;

    /// <summary>The time for which an outcome is stored.</summary>
    public TimeSpan RetentionPeriod => TimeSpan.FromHours(KeepHours);

    /// <summary>Rejects invalid values (<see cref="InvalidOperationException"/>).</summary>
    public void Check()
    {
        if (KeepHours is < 1 or > LongestHours)
        {
            throw new InvalidOperationException($"Idempotency__KeepHours must be a number from 1 to {LongestHours}.");
        }
    }
}
