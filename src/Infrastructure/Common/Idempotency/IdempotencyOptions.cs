using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Configuration section <c>Idempotency</c>.</summary>
[SettingsSection("Idempotency")]
public sealed class IdempotencyOptions
{
    private const int LongestHours = 24 * 366;

    /// <summary>The time for which an outcome is stored under its key, in hours, 1 to 8784 (a year). After that the key is free again.</summary>
    [Range(1, LongestHours)]
    public int KeepHours { get; set; } = 24;

    /// <summary>The time for which an outcome is stored.</summary>
    public TimeSpan RetentionPeriod => TimeSpan.FromHours(KeepHours);
}
