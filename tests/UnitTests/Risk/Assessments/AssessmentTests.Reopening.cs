using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>Overrides that expire, and reopened cases.</summary>
public partial class AssessmentTests
{
    private static readonly Decision Overrides = Accepts with { Override = new(RiskLevel.Medium, "because", new(2026, 11, 21)) };

    [Fact]
    public void A_proposed_override_whose_last_day_has_passed_can_only_be_returned()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Overrides, Ieva, needsApproval: true, Time);
        var tomorrow = Time with { Now = Now.AddDays(1) };

        Rejected(() => assessment.Approve(Jonas, tomorrow), AssessmentErrors.OverrideExpired);
        assessment.SendBack(Jonas);
        (assessment.OverrideLevel, assessment.OverrideUntil, assessment.OverrideReason).Should().Be((null, null, null));
        assessment.Decide(Overrides, Ieva, needsApproval: true, Time);
        assessment.Approve(Jonas, Time);
    }

    [Theory]
    [InlineData(0, RiskLevel.Medium)]
    [InlineData(1, RiskLevel.High)]
    public void An_override_that_expired_while_the_outcome_waited_is_not_applied(int days, RiskLevel level)
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Overrides, Ieva, needsApproval: false, Time);
        assessment.WaitForApprovalDate();

        assessment.Complete(null, Now.AddDays(days));

        assessment.FinalLevel.Should().Be(level);
        assessment.OverrideEndedAt.HasValue.Should().Be(days > 0);
    }

    [Fact]
    public void A_reopened_case_has_the_same_facts()
    {
        var decided = Completed(RiskLevel.Low);

        var reopened = Assessment.From(decided, new(decided, "N", AcceptsOutcome: true), "news", "ieva", 2, Now.AddDays(1));

        reopened.Should().BeEquivalentTo(decided, like => like
            .Including(one => one.Account).Including(one => one.CustomerId).Including(one => one.ExternalId).Including(one => one.CustomerVersion).Including(one => one.CommunicationNumber)
            .Including(one => one.IsLead).Including(one => one.RuleSetKey).Including(one => one.RuleSetVersion).Including(one => one.InputHash).Including(one => one.InitialLevel)
            .Including(one => one.Floor).Including(one => one.IsProhibited).Including(one => one.Explanation).Including(one => one.AssessedAt));
        (reopened.State, reopened.Decision, reopened.FinalLevel, reopened.Round).Should().Be((AssessmentState.Pending, null, null, 1));
        (reopened.ReopenedFrom, reopened.ReopenReason, reopened.ReopenedBy, reopened.ReopenedAt).Should().Be((decided.Id, "news", "ieva", Now.AddDays(1)));
    }

    [Fact]
    public void Only_the_latest_completed_and_current_assessment_can_be_reopened()
    {
        var (decided, open) = (Completed(RiskLevel.Low), Assessed(RiskLevel.High));
        void Rejects(Assessment which, ChangedSinceDecision since, Onboarding.Domain.Common.Rule rule) => Rejected(() => Assessment.From(which, since, "news", "ieva", 2, Now), rule);

        Rejects(open, new(open, "N", true), AssessmentErrors.NotCompleted);
        Rejects(decided, new(open, "N", true), AssessmentErrors.AnotherIsOpen);
        Rejects(decided, new(Completed(RiskLevel.Low), "N", true), AssessmentErrors.NotLatest);
        Rejects(decided, new(decided, "N2", true), AssessmentErrors.NotLatest);
        Rejects(decided, new(decided, "N2", false), AssessmentErrors.LevelImported);
    }

    [Fact]
    public void An_override_ends_when_the_case_is_decided_again()
    {
        var (plain, other) = (Completed(RiskLevel.Low), Assessed(RiskLevel.High));
        other.Decide(Overrides, Ieva, needsApproval: false, Time);
        other.Complete(null, Now);

        plain.ReplaceAfterReopening(Now);
        other.ReplaceAfterReopening(Now.AddMinutes(1));
        other.ReplaceAfterReopening(Now.AddMinutes(2));

        plain.OverrideEndedAt.Should().BeNull();
        (other.OverrideEndedAt, other.FinalLevel).Should().Be((Now.AddMinutes(1), RiskLevel.Medium), "that is what counted until then");
    }

    private static Assessment Completed(RiskLevel level)
    {
        var assessment = Assessed(level, decision: DecisionType.Accepted);
        assessment.Complete(null, Now);
        return assessment;
    }
}
