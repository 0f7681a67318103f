using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening;

/// <summary>Configuration section <c>Screening</c>.</summary>
[SettingsSection("Screening")]
public sealed class ScreeningOptions
{
    /// <summary>The score from which an alert begins, where neither a list nor the account's policy states another one.</summary>
    [Range(0.55, 1d)]
    public double Threshold { get; set; } = 0.70;

    /// <summary>The processes whose decisions about hits need a second person's approval (four-eyes principle). Default: none.</summary>
    [Codes<ScreeningProcess>]
    public string[]? SecondPairOfEyes { get; set; }
}
