using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening;

/// <summary>Configuration section <c>Screening</c>: which customers are screened, and who decides about hits.</summary>
[SettingsSection("Screening")]
public sealed class ScreeningOptions
{
    internal const int MaxClaimHours = 8_760;

    /// <summary>The settings of each process.</summary>
    public ProcessesOptions Processes { get; set; } = new();

    /// <summary>The score from which an entry is a hit, where neither a list nor the account's policy states another one.</summary>
    [Range(0.55, 1d)]
    public double Threshold { get; set; } = 0.70;

    /// <summary>The processes whose decisions about hits need a second person's approval (four-eyes principle). Default: none.</summary>
    [Codes<ScreeningProcess>]
    public string[]? SecondPairOfEyes { get; set; }

    /// <summary>The score from which an entry that is not a hit is stored with the screening as a near miss.</summary>
    [Score]
    public string NearMissFrom { get; set; } = "0.55";

    /// <summary>
    /// The effect of a list that is too old: pending makes screenings wait for its next import, warning uses it and only makes health Degraded.
    /// </summary>
    [OneOf("pending", "warning")]
    public string StaleAs { get; set; } = "pending";

    /// <summary>
    /// Whether requests in a batch, and records of an imported file, start screenings. If not, a customer whose request asks for one gets a case.
    /// </summary>
    public bool Batches { get; set; } = true;

    /// <summary>The duration of a claim in hours, 0 to 8,760; 0 means until it is released.</summary>
    [Range(0, MaxClaimHours)]
    public int ClaimHours { get; set; } = 24;
}

/// <summary>The settings of each process.</summary>
public sealed class ProcessesOptions
{
    /// <summary>Against sanction lists.</summary>
    public ProcessOptions Sanctions { get; set; } = new();

    /// <summary>Against lists of politically exposed persons.</summary>
    public ProcessOptions Pep { get; set; } = new();

    /// <summary>Against adverse media.</summary>
    public AdverseMediaOptions AdverseMedia { get; set; } = new();

    /// <summary>Against internal lists.</summary>
    public ProcessOptions InternalList { get; set; } = new();
}

/// <summary>The settings of a process.</summary>
public class ProcessOptions
{
    /// <summary>The keys of lists without which a screening is pending, also before they are defined.</summary>
    public string[]? Required { get; set; }

    /// <summary>The risk management categories whose customers are screened, whatever their requests ask for; <c>*</c> for all.</summary>
    public string[]? Categories { get; set; }
}

/// <summary>The settings of the process ADVERSE_MEDIA.</summary>
public sealed class AdverseMediaOptions : ProcessOptions
{
    /// <summary>How adverse media are found: lists compares with lists, manual opens a hit for a person who searches.</summary>
    [OneOf("lists", "manual")]
    public string Mode { get; set; } = "lists";
}
