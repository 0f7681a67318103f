using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

public partial class AssessmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly CaseTime Time = new(Now, TimeSpan.FromHours(24));
    private static readonly Actor Ieva = Named("ieva");
    private static readonly Actor Jonas = Named("jonas");
    private static readonly Decision Accepts = new(DecisionType.Accepted, "01", "known for years", null);

    [Fact]
    public void An_assessment_that_requires_no_person_is_decided_with_the_assessed_level()
    {
        var assessment = Assessed(RiskLevel.Low, decision: DecisionType.Accepted);

        (assessment.Decision, assessment.FinalLevel).Should().Be((DecisionType.Accepted, RiskLevel.Low));
    }

    [Fact]
    public void A_decision_has_the_assessed_level_unless_it_overrides_it()
    {
        var (plain, other) = (Assessed(RiskLevel.High), Assessed(RiskLevel.High));

        plain.Decide(Accepts, Ieva, needsApproval: false, Time);
        other.Decide(Accepts with { Override = new(RiskLevel.Medium, "because", new(2027, 1, 1)) }, Ieva, needsApproval: false, Time);

        (plain.FinalLevel, plain.DecidedBy, plain.GroundCode, plain.OverrideUntil).Should().Be((RiskLevel.High, "ieva", "01", null));
        (other.FinalLevel, other.OverrideReason, other.OverrideUntil).Should().Be((RiskLevel.Medium, "because", new DateOnly(2027, 1, 1)));
        other.Complete(null, Now);
        var after = new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero);
        other.EndOverride(after);
        (other.FinalLevel, other.OverrideLevel, other.OverrideUntil, other.OverrideEndedAt).Should().Be((RiskLevel.High, RiskLevel.Medium, new DateOnly(2027, 1, 1), after), "it is proof");
    }

    [Fact]
    public void An_override_below_a_floor_is_rejected()
    {
        var assessment = Assessed(RiskLevel.High, floor: RiskLevel.High);

        Rejected(() => assessment.Decide(Accepts with { Override = new(RiskLevel.Medium, "because", new(2027, 1, 1)) }, Ieva, false, Time), AssessmentErrors.BelowFloor);
        assessment.Decide(Accepts with { Override = new(RiskLevel.Extreme, "because", new(2027, 1, 1)) }, Ieva, false, Time);
    }

    [Fact]
    public void A_prohibited_customer_can_only_be_rejected()
    {
        var assessment = Assessed(RiskLevel.Extreme, isProhibited: true);

        Rejected(() => assessment.Decide(Accepts, Ieva, false, Time), AssessmentErrors.Prohibited);
        assessment.Decide(Accepts with { Type = DecisionType.Rejected }, Ieva, false, Time);
    }

    [Fact]
    public void The_approver_is_never_the_proposer()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, Ieva, needsApproval: true, Time);

        Rejected(() => assessment.Approve(Ieva, Time), AssessmentErrors.ApproverIsProposer);
        Rejected(() => assessment.SendBack(Ieva), AssessmentErrors.ApproverIsProposer);
        Rejected(() => assessment.Approve(Named(" IEVA ", "another client"), Time), AssessmentErrors.ApproverIsProposer);
        assessment.Approve(Jonas, Time);

        (assessment.Decision, assessment.ApprovedBy).Should().Be((DecisionType.Accepted, "jonas"));
    }

    [Fact]
    public void A_returned_proposal_is_decided_again()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, Ieva, needsApproval: true, Time);
        assessment.SendBack(Jonas);

        (assessment.State, assessment.Decision, assessment.FinalLevel).Should().Be((AssessmentState.Pending, null, null));
        assessment.Decide(Accepts, Named("petras"), needsApproval: true, Time);
        assessment.Approve(Ieva, Time);
    }

    [Fact]
    public void A_claimed_case_is_decided_by_its_claimant()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Claim(Ieva, Time);

        Rejected(() => assessment.Claim(Jonas, Time), AssessmentErrors.ClaimedByAnother);
        Rejected(() => assessment.Release(Jonas, Time), AssessmentErrors.ClaimedByAnother);
        Rejected(() => assessment.Decide(Accepts, Jonas, false, Time), AssessmentErrors.ClaimedByAnother);
        assessment.Release(Named(" IEVA "), Time);
        assessment.Decide(Accepts, Jonas, false, Time);
    }

    [Fact]
    public void A_decided_case_cannot_be_decided_again()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Accepts, Ieva, false, Time);
        assessment.Complete(null, Now);

        Rejected(() => assessment.Decide(Accepts, Ieva, false, Time), AssessmentErrors.NotOpen);
        Rejected(() => assessment.Claim(Ieva, Time), AssessmentErrors.NotOpen);
        Rejected(() => assessment.Approve(Jonas, Time), AssessmentErrors.NotProposed);
    }

    private static Actor Named(string name, string? client = "client") => new(name, client, IsNamed: true);

    private static Actor Nameless(string client) => new(client, client, IsNamed: false);

    private static void Rejected(Action act, Rule rule) => act.Should().Throw<RuleBroken>().Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(rule);

    private static Assessment Assessed(RiskLevel level, RiskLevel? floor = null, bool isProhibited = false, DecisionType? decision = null) => Assessment.Register(
        new(AccountId.Default, CustomerId.New(Now), "X", 1, "N", IsLead: false),
        new("default", 1, new string('0', 64), level, floor, isProhibited, IsBlocked: false, "{}"),
        decision,
        1,
        Now);
}
