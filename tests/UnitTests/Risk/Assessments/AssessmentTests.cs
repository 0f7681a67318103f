using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

public class AssessmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly Decision Accepts = new(DecisionType.Accepted, "01", "known for years", null);

    [Fact]
    public void What_needs_nobody_is_decided_with_the_assessed_level()
    {
        var assessment = Assessed(RiskLevel.Low, decision: DecisionType.Accepted);

        (assessment.Decision, assessment.FinalLevel).Should().Be((DecisionType.Accepted, RiskLevel.Low));
    }

    [Fact]
    public void A_person_decides_with_the_assessed_level_unless_another_is_set()
    {
        var (plain, other) = (Assessed(RiskLevel.High), Assessed(RiskLevel.High));

        plain.Decide(Accepts, "ieva", needsApproval: false);
        other.Decide(Accepts with { Override = new(RiskLevel.Medium, "because", new(2027, 1, 1)) }, "ieva", needsApproval: false);

        (plain.FinalLevel, plain.DecidedBy, plain.GroundCode, plain.OverrideUntil).Should().Be((RiskLevel.High, "ieva", "01", null));
        (other.FinalLevel, other.OverrideReason, other.OverrideUntil).Should().Be((RiskLevel.Medium, "because", new DateOnly(2027, 1, 1)));
        other.EndOverride();
        (other.FinalLevel, other.OverrideUntil).Should().Be((RiskLevel.High, null));
    }

    [Fact]
    public void No_level_is_set_below_a_floor()
    {
        var assessment = Assessed(RiskLevel.High, floor: RiskLevel.High);

        Refused(() => assessment.Decide(Accepts with { Override = new(RiskLevel.Medium, "because", new(2027, 1, 1)) }, "ieva", false), AssessmentErrors.BelowFloor);
        assessment.Decide(Accepts with { Override = new(RiskLevel.Extreme, "because", new(2027, 1, 1)) }, "ieva", false);
    }

    [Fact]
    public void Who_is_prohibited_can_only_be_rejected()
    {
        var assessment = Assessed(RiskLevel.Extreme, isProhibited: true);

        Refused(() => assessment.Decide(Accepts, "ieva", false), AssessmentErrors.Prohibited);
        assessment.Decide(Accepts with { Type = DecisionType.Rejected }, "ieva", false);
    }

    [Fact]
    public void The_approver_is_never_the_proposer()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, "ieva", needsApproval: true);

        Refused(() => assessment.Approve("ieva", true), AssessmentErrors.ApproverIsProposer);
        Refused(() => assessment.Approve("ieva", false), AssessmentErrors.ApproverIsProposer);
        Refused(() => assessment.Approve("IEVA", true), AssessmentErrors.ApproverIsProposer);
        assessment.Approve("jonas", true);

        (assessment.Decision, assessment.ApprovedBy).Should().Be((DecisionType.Accepted, "jonas"));
    }

    [Fact]
    public void What_is_sent_back_is_decided_anew()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, "ieva", needsApproval: true);
        assessment.Approve("jonas", false);

        (assessment.State, assessment.Decision, assessment.FinalLevel).Should().Be((AssessmentState.Pending, null, null));
        assessment.Decide(Accepts, "petras", needsApproval: true);
        assessment.Approve("ieva", true);
    }

    [Fact]
    public void A_claimed_case_is_decided_by_who_claimed_it()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Claim("ieva", "ieva");

        Refused(() => assessment.Claim("jonas", "jonas"), AssessmentErrors.ClaimedByAnother);
        Refused(() => assessment.Decide(Accepts, "jonas", false), AssessmentErrors.ClaimedByAnother);
        assessment.Claim(null, "ieva");
        assessment.Decide(Accepts, "jonas", false);
    }

    [Fact]
    public void What_is_decided_is_not_decided_again()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, "ieva", false);
        assessment.Complete(Now);

        Refused(() => assessment.Decide(Accepts, "ieva", false), AssessmentErrors.NotOpen);
        Refused(() => assessment.Claim("ieva", "ieva"), AssessmentErrors.NotOpen);
        Refused(() => assessment.Approve("jonas", true), AssessmentErrors.NotProposed);
    }

    private static void Refused(Action act, Rule rule) => act.Should().Throw<RuleBroken>().Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(rule);

    private static Assessment Assessed(RiskLevel level, RiskLevel? floor = null, bool isProhibited = false, DecisionType? decision = null) => Assessment.Register(
        new(AccountId.Default, CustomerId.New(Now), "X", 1, "N", IsLead: false),
        new("default", 1, new string('0', 64), level, floor, isProhibited, IsBlocked: false, "{}"),
        decision,
        1,
        Now);
}
