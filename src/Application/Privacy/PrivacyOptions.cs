using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>Configuration section <c>Privacy</c>.</summary>
[SettingsSection("Privacy")]
public sealed class PrivacyOptions
{
    private const int MostDays = 36_500;

    /// <summary>The years for which the data of a customer is kept after the relationship ended.</summary>
    [Range(0, RetentionPeriod.MaxYears)]
    public int Years { get; set; } = 5;

    /// <summary>The years for which the data of a lead is kept after its last change.</summary>
    [Range(0, RetentionPeriod.MaxYears)]
    public int LeadYears { get; set; } = 1;

    /// <summary>
    /// The years of single accounts and categories: <c>account=7</c>, <c>account/category=10</c>, <c>*/category=10</c>. The most precise one applies.
    /// </summary>
    [RetentionPeriodText]
    public IReadOnlyList<string> Periods { get; set; } = [];

    /// <summary>Whether a second person must approve each erasure that a person requests.</summary>
    public bool SecondPerson { get; set; }

    /// <summary>Whether the service erases customers by itself when they are due and the days of grace are over.</summary>
    public bool AutomaticErasure { get; set; }

    /// <summary>The days between the day on which a customer is due and the automatic erasure.</summary>
    [Range(0, MostDays)]
    public int GraceDays { get; set; } = 30;

    /// <summary>
    /// Whether SQLite writes its file anew after erasures, so that no remains of erased data are in unused parts of it. Other writers wait meanwhile.
    /// </summary>
    public bool Compact { get; set; } = true;

    /// <summary>Returns the clock.</summary>
    public RetentionClock Clock() => new(
        Years, LeadYears,
        [.. Periods.Select(RetentionPeriod.Read).OfType<RetentionPeriod>().Reverse().DistinctBy(one => (one.Account, one.Category))]);
}

/// <summary>Each element of the list is a period (<see cref="RetentionPeriod.Read"/>).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RetentionPeriodTextAttribute : ValidationAttribute, IFormat
{
    /// <inheritdoc/>
    public string Format => "account=years, account/category=years or */category=years";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && RetentionPeriod.Read(text) is not null;
}
