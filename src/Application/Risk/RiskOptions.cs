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
}

/// <summary>The configuration, understood.</summary>
/// <param name="DecidedByPeople">Levels that a person has to decide.</param>
/// <param name="SecondPairOfEyes">Levels whose decision needs approval.</param>
/// <param name="WaitForApprovalDate">Whether outcomes of customers wait for an approval date.</param>
/// <param name="LeadDecision">What a lead gets that needs no person.</param>
public sealed record RiskPolicy(
    IReadOnlySet<RiskLevel> DecidedByPeople, IReadOnlySet<RiskLevel> SecondPairOfEyes, bool WaitForApprovalDate, DecisionType LeadDecision)
{
    /// <summary>Understands the configuration, or stops the program where it says something else than it may.</summary>
    public static RiskPolicy Of(RiskOptions options) => new(
        options.DecidedByPeople is null ? new HashSet<RiskLevel> { RiskLevel.High, RiskLevel.Extreme } : Levels(options.DecidedByPeople, "Risk__DecidedByPeople"),
        Levels(options.SecondPairOfEyes ?? [], "Risk__SecondPairOfEyes"),
        options.WaitForApprovalDate,
        Codes<DecisionType>.TryRead(options.LeadDecision, out var decision)
            ? decision
            : throw new InvalidOperationException($"Risk__LeadDecision is {string.Join(" or ", Codes<DecisionType>.All)}, not '{options.LeadDecision}'."));

    private static HashSet<RiskLevel> Levels(IEnumerable<string> texts, string setting) =>
    [
        .. texts.Where(text => text.Length > 0).Select(text => Codes<RiskLevel>.TryRead(text, out var level)
            ? level
            : throw new InvalidOperationException($"{setting} knows {string.Join(", ", Codes<RiskLevel>.All)}, not '{text}'.")),
    ];
}
