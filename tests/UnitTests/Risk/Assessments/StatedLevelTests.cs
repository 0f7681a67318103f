using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>Decisions about levels and statuses that requests stated.</summary>
public class StatedLevelTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly CaseTime Time = new(Now, TimeSpan.FromHours(24));
    private static readonly Actor Ieva = new("ieva", null, IsNamed: true);
    private static readonly Decision Accepts = new(DecisionType.Accepted, "01", "seen", null);
    private static readonly Decision Rejects = Accepts with { Type = DecisionType.Rejected };
    private static readonly LevelOverride Medium = new(RiskLevel.Medium, "because", new(2027, 1, 1));

    [Fact]
    public void An_accepted_proposal_has_the_proposed_level_and_no_event()
    {
        var found = Proposal(RiskLevel.Low);

        found.Decide(Accepts, Ieva, needsApproval: false, Time);
        found.Complete(null, Now);

        (found.FinalLevel, found.State).Should().Be((RiskLevel.Low, AssessmentState.Completed));
        found.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_rejected_proposal_leaves_the_level_unless_the_officer_sets_another()
    {
        var (plain, other) = (Proposal(RiskLevel.Low), Proposal(RiskLevel.Low));

        plain.Decide(Rejects, Ieva, needsApproval: false, Time);
        other.Decide(Rejects with { Override = Medium }, Ieva, needsApproval: false, Time);

        (plain.FinalLevel, other.FinalLevel).Should().Be((null, RiskLevel.Medium));
    }

    [Fact]
    public void A_proposal_below_a_floor_is_accepted_only_with_another_level()
    {
        var found = Proposal(RiskLevel.Low, floor: RiskLevel.Medium);

        Rejected(() => found.Decide(Accepts, Ieva, false, Time), AssessmentErrors.BelowFloor);
        found.Decide(Accepts with { Override = Medium }, Ieva, false, Time);
        found.FinalLevel.Should().Be(RiskLevel.Medium);
    }

    [Fact]
    public void A_prohibited_customer_may_be_suspended_at_EXTREME_and_not_become_active()
    {
        var (active, suspended, low) = (
            Proposal(RiskLevel.Extreme, isProhibited: true), Proposal(RiskLevel.Extreme, isProhibited: true, status: "SUSPENDED"),
            Proposal(RiskLevel.Low, isProhibited: true, status: "SUSPENDED"));

        Rejected(() => active.Decide(Accepts, Ieva, false, Time), AssessmentErrors.Prohibited);
        Rejected(() => low.Decide(Accepts, Ieva, false, Time), AssessmentErrors.BelowFloor);
        suspended.Decide(Accepts, Ieva, false, Time);
        suspended.FinalLevel.Should().Be(RiskLevel.Extreme);
    }

    [Fact]
    public void A_stated_level_below_a_floor_is_decided_as_any_case_and_causes_no_event()
    {
        var found = Stated(RiskLevel.Low, isProposal: false, floor: RiskLevel.High, status: "ACTIVE");

        found.Decide(Accepts, Ieva, needsApproval: false, Time);
        found.Complete(null, Now);

        found.FinalLevel.Should().Be(RiskLevel.High);
        found.Events.Should().BeEmpty();
    }

    private static Assessment Proposal(RiskLevel level, RiskLevel? floor = null, bool isProhibited = false, string status = "ACTIVE") =>
        Stated(level, isProposal: true, floor, status, isProhibited);

    private static Assessment Stated(RiskLevel level, bool isProposal, RiskLevel? floor, string status, bool isProhibited = false) => Assessment.Register(
        new(AccountId.Default, CustomerId.New(Now), "X", 2, "N", IsLead: false) { StatedLevel = level, StatedStatus = status, IsProposal = isProposal },
        new("default", 1, new string('0', 64), RiskLevel.High, floor, isProhibited, IsBlocked: false, "{}"),
        decision: null,
        1,
        Now,
        [CaseReason.StatedByClient]);

    private static void Rejected(Action act, Rule rule) => act.Should().Throw<RuleBroken>().Which.Findings.Select(found => found.Rule.Code).Should().Equal(rule.Code);
}
