using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk.Assessments;

public class AssessmentOutcomeServiceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Approved = new(2024, 2, 1);
    private static readonly RiskOptions Waits = new() { WaitForApprovalDate = true };

    private readonly Stage _stage = new() { Versions = { [1] = "{}" } };

    public static TheoryData<DateOnly?, DateOnly?, AssessmentState> Dates => new()
    {
        { null, null, AssessmentState.WaitingForApprovalDate },
        { Approved, null, AssessmentState.Completed },
        { null, Approved, AssessmentState.Completed },
    };

    [Theory, MemberData(nameof(Dates))]
    public async Task An_outcome_waits_only_while_no_version_states_the_date(DateOnly? assessed, DateOnly? present, AssessmentState state)
    {
        _stage.ApprovedOn = present;
        var assessment = Assessed(DecisionType.Accepted, approvedOn: assessed);

        await _stage.Outcomes(Waits).Apply(assessment, _stage, default);

        assessment.State.Should().Be(state);
        assessment.Events.OfType<AssessmentCompleted>().Select(one => one.ApprovedOn).Should().Equal(state == AssessmentState.Completed ? [Approved] : []);
        assessment.Events.OfType<AssessmentAwaitsApprovalDate>().Should().HaveCount(state == AssessmentState.Completed ? 0 : 1);
        (_stage.IsLocked || assessed is not null).Should().BeTrue("no date may come unseen between the look and the commit");
    }

    [Fact]
    public async Task The_outcome_of_a_lead_waits_for_no_date()
    {
        var assessment = Assessed(DecisionType.Accepted, isLead: true);

        await _stage.Outcomes(Waits).Apply(assessment, _stage, default);

        assessment.State.Should().Be(AssessmentState.Completed);
    }

    [Fact]
    public async Task A_review_continues_while_the_outcome_waits()
    {
        await _stage.Outcomes(Waits).Apply(Assessed(DecisionType.Rejected), _stage, default);

        _stage.Reviewed.Should().Equal(("N", true));
        _stage.AppliedOutcomes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_final_outcome_is_applied_to_the_customer()
    {
        var assessment = Assessed(DecisionType.Rejected, version: 3);

        await _stage.Outcomes(new(), new FixedClock(Now)).Apply(assessment, _stage, default);

        _stage.AppliedOutcomes.Should().Equal(new Outcome(RiskLevel.High, IsAccepted: false, 3) { FinalDecision = new("N", null, Now) });
        (assessment.CompletedAt, _stage.Reviewed.Count).Should().Be((Now, 0));
    }

    [Fact]
    public async Task A_waiting_outcome_is_final_once_a_version_states_the_date()
    {
        var waiting = Assessed(DecisionType.Accepted);
        waiting.WaitForApprovalDate();

        await _stage.Outcomes(Waits).CompleteWaiting(waiting, _stage, null, default);
        waiting.State.Should().Be(AssessmentState.WaitingForApprovalDate);
        await _stage.Outcomes(Waits).CompleteWaiting(waiting, _stage, Approved, default);

        waiting.State.Should().Be(AssessmentState.Completed);
        waiting.Events.OfType<AssessmentCompleted>().Should().ContainSingle().Which.ApprovedOn.Should().Be(Approved);
    }

    [Fact]
    public async Task A_new_decision_ends_an_earlier_override()
    {
        var time = new CaseTime(Now, null);
        var earlier = Assessed(null);
        earlier.Decide(new(DecisionType.Accepted, "01", null, new(RiskLevel.Low, "because", new(2027, 1, 1))), new("ieva", null, IsNamed: true), needsApproval: false, time);
        earlier.Complete(null, Now);
        var reopened = Assessment.From(earlier, new(earlier, "N", AcceptsOutcome: true), "news", "ieva", 2, Now);
        reopened.Decide(new(DecisionType.Accepted, "01", null, null), new("ieva", null, IsNamed: true), needsApproval: false, time);
        _stage.Assessments.AddRange([earlier, reopened]);

        await _stage.Outcomes(new(), new FixedClock(Now)).Apply(reopened, _stage, default);

        earlier.OverrideEndedAt.Should().Be(Now);
    }

    [Fact]
    public void A_decision_without_effect_is_rejected_and_the_customer_is_locked()
    {
        _stage.AcceptsOutcomes = false;

        FluentActions.Invoking(() => AssessmentOutcomeService.LockForDecision(Assessed(null), _stage))
            .Should().Throw<RuleBroken>().Which.Findings.Single().Rule.Should().Be(AssessmentErrors.LevelImported);
        _stage.IsLocked.Should().BeTrue();
    }

    private static Assessment Assessed(DecisionType? decision, int version = 1, DateOnly? approvedOn = null, bool isLead = false) => Assessment.Register(
        new(AccountId.Default, CustomerId.New(Now), "X", version, "N", isLead, approvedOn),
        new("default", 1, new string('0', 64), RiskLevel.High, null, IsProhibited: false, IsBlocked: false, "{}"),
        decision,
        1,
        Now);
}
