using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Configuration section <c>Risk</c>: which outcomes people have to decide.</summary>
[SettingsSection("Risk")]
public sealed class RiskOptions
{
    internal const int MaxClaimHours = 8_760;

    /// <summary>The levels that a person has to decide. Default: HIGH and EXTREME. One empty entry means none.</summary>
    [Codes<RiskLevel>]
    public string[]? DecidedByPeople { get; set; }

    /// <summary>The levels whose decision needs a second person's approval (four-eyes principle). Default: none.</summary>
    [Codes<RiskLevel>]
    public string[]? SecondPairOfEyes { get; set; }

    /// <summary>Whether the outcome for a customer (never for a lead) waits until a request states an approval date.</summary>
    public bool WaitForApprovalDate { get; set; }

    /// <summary>The automatic decision on a lead: ACCEPTED or REJECTED.</summary>
    [Codes<DecisionType>]
    public string LeadDecision { get; set; } = "ACCEPTED";

    /// <summary>
    /// Whether a person has to decide an assessment that would undo what a person decided: lower the level, or accept a rejected customer.
    /// </summary>
    public bool FallNeedsPerson { get; set; } = true;

    /// <summary>The duration of a claim in hours, 0 to 8,760; 0 means until it is released or taken over.</summary>
    [Range(0, MaxClaimHours)]
    public int ClaimHours { get; set; } = 24;

    /// <summary>How soon people should decide a case, by its assessed level.</summary>
    public DueHoursOptions DueHours { get; set; } = new();

    /// <summary>After how many months a customer is reviewed, by its level.</summary>
    public ReviewMonthsOptions ReviewMonths { get; set; } = new();
}

/// <summary>
/// Configuration section <c>Risk:ReviewMonths</c>: the months after which customers of each level are reviewed; 0 for no review.
/// </summary>
public sealed class ReviewMonthsOptions
{
    private const int MaxMonths = 240;

    /// <summary>The months after which a customer of level NONE is reviewed, counted from the last assessment. 0: no review.</summary>
    [Range(0, MaxMonths)]
    public int None { get; set; }

    /// <summary>The months after which a customer of level LOW is reviewed, counted from the last assessment. 0: no review.</summary>
    [Range(0, MaxMonths)]
    public int Low { get; set; }

    /// <summary>The months after which a customer of level MEDIUM is reviewed, counted from the last assessment. 0: no review.</summary>
    [Range(0, MaxMonths)]
    public int Medium { get; set; }

    /// <summary>The months after which a customer of level HIGH is reviewed, counted from the last assessment. 0: no review.</summary>
    [Range(0, MaxMonths)]
    public int High { get; set; }

    /// <summary>The months after which a customer of level EXTREME is reviewed, counted from the last assessment. 0: no review.</summary>
    [Range(0, MaxMonths)]
    public int Extreme { get; set; }

    internal int Of(RiskLevel level) => level switch
    {
        RiskLevel.None => None,
        RiskLevel.Low => Low,
        RiskLevel.Medium => Medium,
        RiskLevel.High => High,
        _ => Extreme,
    };
}

/// <summary>
/// Configuration section <c>Risk:DueHours</c>: the hours within which people should decide cases of each level; 0 for no such time.
/// </summary>
public sealed class DueHoursOptions
{
    /// <summary>The hours within which people should decide a case of level NONE. 0: no such time.</summary>
    [Range(0, RiskOptions.MaxClaimHours)]
    public int None { get; set; }

    /// <summary>The hours within which people should decide a case of level LOW. 0: no such time.</summary>
    [Range(0, RiskOptions.MaxClaimHours)]
    public int Low { get; set; }

    /// <summary>The hours within which people should decide a case of level MEDIUM. 0: no such time.</summary>
    [Range(0, RiskOptions.MaxClaimHours)]
    public int Medium { get; set; }

    /// <summary>The hours within which people should decide a case of level HIGH. 0: no such time.</summary>
    [Range(0, RiskOptions.MaxClaimHours)]
    public int High { get; set; }

    /// <summary>The hours within which people should decide a case of level EXTREME. 0: no such time.</summary>
    [Range(0, RiskOptions.MaxClaimHours)]
    public int Extreme { get; set; }

    internal int Of(RiskLevel level) => level switch
    {
        RiskLevel.None => None,
        RiskLevel.Low => Low,
        RiskLevel.Medium => Medium,
        RiskLevel.High => High,
        _ => Extreme,
    };
}

/// <summary>The validated configuration.</summary>
/// <param name="DecidedByPeople">The levels that a person has to decide.</param>
/// <param name="SecondPairOfEyes">The levels whose decision needs approval.</param>
/// <param name="WaitForApprovalDate">Whether outcomes for customers wait until a request states an approval date.</param>
/// <param name="LeadDecision">The automatic decision on a lead.</param>
/// <param name="ClaimDuration">The duration of a claim; null if claims do not expire.</param>
/// <param name="FallNeedsPerson">Whether a person has to decide an assessment that would undo what a person decided.</param>
public sealed record RiskPolicy(
    IReadOnlySet<RiskLevel> DecidedByPeople, IReadOnlySet<RiskLevel> SecondPairOfEyes, bool WaitForApprovalDate, DecisionType LeadDecision,
        TimeSpan? ClaimDuration,
    bool FallNeedsPerson)
{
    private Dictionary<RiskLevel, TimeSpan> Due { get; init; } = new Dictionary<RiskLevel, TimeSpan>();

    /// <summary>
    /// Validates the options. Throws <see cref="InvalidOperationException"/>, which stops the start, for a value that is not allowed.
    /// </summary>
    public static RiskPolicy Of(RiskOptions options) => new(
        options.DecidedByPeople is null
            ? new HashSet<RiskLevel> { RiskLevel.High, RiskLevel.Extreme }
            : Levels(options.DecidedByPeople, "Risk__DecidedByPeople"),
        Levels(options.SecondPairOfEyes ?? [], "Risk__SecondPairOfEyes"),
        options.WaitForApprovalDate,
        Codes<DecisionType>.TryRead(options.LeadDecision, out var decision)
            ? decision
            : throw new InvalidOperationException(
                $"Risk__LeadDecision must be {string.Join(" or ", Codes<DecisionType>.All)}, not '{options.LeadDecision}'."),
        options.ClaimHours switch
        {
            0 => null,
            > 0 and <= RiskOptions.MaxClaimHours => TimeSpan.FromHours(options.ClaimHours),
            _ => throw new InvalidOperationException($"Risk__ClaimHours must be a number from 0 to {RiskOptions.MaxClaimHours}."),
        },
        options.FallNeedsPerson)
    {
        Due = Enum.GetValues<RiskLevel>().Where(level => options.DueHours.Of(level) > 0).ToDictionary(
            level => level, level => TimeSpan.FromHours(options.DueHours.Of(level))),
    };

    /// <summary>Returns whether the decision on one of the levels needs a second person's approval.</summary>
    public bool RequiresApproval(IEnumerable<RiskLevel?> levels) => levels.Any(level => level is { } one && SecondPairOfEyes.Contains(one));

    /// <summary>Returns how soon people should decide a case of a level; null if there is no such time.</summary>
    public TimeSpan? DueWithin(RiskLevel level) => Due.TryGetValue(level, out var time) ? time : null;

    /// <summary>Returns the time of an action on a case.</summary>
    public CaseTime CaseTimeAt(DateTimeOffset now) => new(now, ClaimDuration);

    private static HashSet<RiskLevel> Levels(IEnumerable<string> texts, string setting) =>
    [
        .. texts.Where(text => text.Length > 0).Select(text => Codes<RiskLevel>.TryRead(text, out var level)
            ? level
            : throw new InvalidOperationException($"{setting} must name levels ({string.Join(", ", Codes<RiskLevel>.All)}), not '{text}'.")),
    ];
}
