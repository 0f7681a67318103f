using System.Text;
using System.Text.Json;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.Scoring;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Applies the rule set in force to a version of a customer, and lists why a person has to decide.</summary>
internal static class CaseAssessment
{
    /// <summary>Returns the result of the risk model. The outcomes of screenings are frozen in it.</summary>
    public static AssessmentFacts Facts(IRuleSets ruleSets, AccountId account, string category, string version, ScreeningOutcomes screening)
    {
        using var customer = JsonDocument.Parse(CustomerJson.WithScreening(version, screening));
        var score = RiskEvaluator.Assess(ruleSets.Current(account, category), customer.RootElement);
        return new(
            score.RuleSet.Key,
            score.RuleSet.Version,
            score.InputHash,
            score.Level,
            score.FloorLevel == RiskLevel.None ? null : score.FloorLevel,
            score.IsProhibited,
            IsBlocked(score),
            Encoding.UTF8.GetString(score.ToJson()))
        {
            Screening = screening,
        };
    }

    /// <summary>Returns why a person has to decide about an assessment that determines the level.</summary>
    public static IEnumerable<CaseReason> Reasons(RiskPolicy policy, AssessmentFacts facts) =>
        Reasons(policy, facts.Level, facts.IsProhibited, facts.IsBlocked);

    /// <summary>Returns why a person would have to decide about a result of the risk model.</summary>
    public static IEnumerable<CaseReason> Reasons(RiskPolicy policy, RiskScore score) =>
        Reasons(policy, score.Level, score.IsProhibited, IsBlocked(score));

    private static bool IsBlocked(RiskScore score) => score.Blocked.Any() || score.Unexamined.Count > 0;

    private static IEnumerable<CaseReason> Reasons(RiskPolicy policy, RiskLevel level, bool isProhibited, bool isBlocked)
    {
        if (policy.DecidedByPeople.Contains(level))
        {
            yield return CaseReason.Level;
        }

        if (isProhibited)
        {
            yield return CaseReason.Prohibited;
        }

        if (isBlocked)
        {
            yield return CaseReason.MissingData;
        }
    }

    /// <summary>Returns why a person has to decide about a level that a request stated.</summary>
    public static IEnumerable<CaseReason> Reasons(AssessmentFacts facts, RiskLevel? stated)
    {
        if (facts.IsProhibited)
        {
            yield return CaseReason.Prohibited;
        }

        if ((stated ?? RiskLevel.None) < facts.Floor)
        {
            yield return CaseReason.BelowFloor;
        }
    }

    /// <summary>Returns why screenings need a person.</summary>
    public static IEnumerable<CaseReason> Reasons(ScreeningOutcomes screening)
    {
        if (screening.IsPending)
        {
            yield return CaseReason.ScreeningNotRun;
        }

        if (screening.HasOpenHits)
        {
            yield return CaseReason.ScreeningOpen;
        }
    }
}
