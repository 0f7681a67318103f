using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Statistics;

/// <summary>Configuration section <c>Statistics</c>: how often figures are computed.</summary>
[SettingsSection("Statistics")]
public sealed class StatisticsOptions
{
    /// <summary>The seconds between two computations of the statistics. One instance computes them.</summary>
    [Range(0d, 86_400d, MinimumIsExclusive = true)]
    public double PeriodSeconds { get; set; } = 3_600;

    /// <summary>The time between two computations.</summary>
    public TimeSpan Period => TimeSpan.FromSeconds(PeriodSeconds);
}
