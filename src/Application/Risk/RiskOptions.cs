using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Configuration section <c>Risk</c>: which outcomes need people.</summary>
public sealed class RiskOptions
{
    /// <summary>Levels that a person has to decide; HIGH and EXTREME unless others are named, none if only an empty one is.</summary>
    public string[]? DecidedByPeople { get; set; }

    /// <summary>Levels whose decision needs a second pair of eyes; none unless named.</summary>
    public string[]? SecondPairOfEyes { get; set; }

    /// <summary>Whether the outcome of a customer (never of a lead) is held until a request brings an approval date.</summary>
    public bool WaitForApprovalDate { get; set; }

    /// <summary>What a lead gets that needs no person: ACCEPTED or REJECTED.</summary>
    public string LeadDecision { get; set; } = "ACCEPTED";

    /// <summary>How many hours a claim of a case lasts, 0 to 8,760; 0: until it is given back or taken over.</summary>
    public int ClaimHours { get; set; } = 24;
}

/// <summary>The configuration, understood.</summary>
/// <param name="DecidedByPeople">Levels that a person has to decide.</param>
/// <param name="SecondPairOfEyes">Levels whose decision needs approval.</param>
/// <param name="WaitForApprovalDate">Whether outcomes of customers wait for an approval date.</param>
/// <param name="LeadDecision">What a lead gets that needs no person.</param>
/// <param name="ClaimLasts">How long a claim lasts; nothing: for ever.</param>
public sealed record RiskPolicy(
    IReadOnlySet<RiskLevel> DecidedByPeople, IReadOnlySet<RiskLevel> SecondPairOfEyes, bool WaitForApprovalDate, DecisionType LeadDecision, TimeSpan? ClaimLasts)
{
    private const int MaxClaimHours = 8_760;

    /// <summary>Understands the configuration, or stops the program where it says something else than it may.</summary>
    public static RiskPolicy Of(RiskOptions options) => new(
        options.DecidedByPeople is null ? new HashSet<RiskLevel> { RiskLevel.High, RiskLevel.Extreme } : Levels(options.DecidedByPeople, "Risk__DecidedByPeople"),
        Levels(options.SecondPairOfEyes ?? [], "Risk__SecondPairOfEyes"),
        options.WaitForApprovalDate,
        Codes<DecisionType>.TryRead(options.LeadDecision, out var decision)
            ? decision
            : throw new InvalidOperationException($"Risk__LeadDecision is {string.Join(" or ", Codes<DecisionType>.All)}, not '{options.LeadDecision}'."),
        options.ClaimHours switch
        {
            0 => null,
            > 0 and <= MaxClaimHours => TimeSpan.FromHours(options.ClaimHours),
            _ => throw new InvalidOperationException($"Risk__ClaimHours is a number from 0 to {MaxClaimHours}."),
        });

    /// <summary>Whether one of the levels asks for a second pair of eyes.</summary>
    public bool NeedApproval(IEnumerable<RiskLevel?> levels) => levels.Any(level => level is { } one && SecondPairOfEyes.Contains(one));

    /// <summary>The moment at which something is done with a case.</summary>
    public CaseTime At(DateTimeOffset now) => new(now, ClaimLasts);

    private static HashSet<RiskLevel> Levels(IEnumerable<string> texts, string setting) =>
    [
        .. texts.Where(text => text.Length > 0).Select(text => Codes<RiskLevel>.TryRead(text, out var level)
            ? level
            : throw new InvalidOperationException($"{setting} knows {string.Join(", ", Codes<RiskLevel>.All)}, not '{text}'.")),
    ];
}
