using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>The events of an assessment.</summary>
public partial class AssessmentTests
{
    [Fact]
    public void A_case_is_opened_only_if_a_person_has_to_decide()
    {
        var (open, decided) = (Assessed(RiskLevel.High), Assessed(RiskLevel.Low, decision: DecisionType.Accepted));

        open.Events.Should().Equal(new AssessmentOpened(Subject(open), RiskLevel.High));
        decided.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_case_that_is_reopened_is_opened()
    {
        var decided = Completed(RiskLevel.Low);

        var reopened = Assessment.From(decided, new(decided, "N", AcceptsOutcome: true), "news", "ieva", 2, Now);

        reopened.Events.Should().Equal(new AssessmentOpened(Subject(reopened), RiskLevel.Low));
    }

    [Fact]
    public void Only_the_decision_on_a_reopened_case_ends_a_review()
    {
        var (required, decided) = (Assessed(RiskLevel.High), Completed(RiskLevel.Low));
        var reopened = Assessment.From(decided, new(decided, "N", AcceptsOutcome: true), "news", "ieva", 2, Now);

        foreach (var assessment in new[] { required, reopened })
        {
            assessment.Decide(Accepts, Ieva, needsApproval: false, Time);
            assessment.Complete(null, Now);
        }

        required.Events.OfType<AssessmentCompleted>().Should().ContainSingle().Which.IsReview.Should().BeFalse();
        reopened.Events.OfType<AssessmentCompleted>().Should().ContainSingle().Which.IsReview.Should().BeTrue();
    }

    [Fact]
    public void An_outcome_that_waits_and_becomes_final_raises_events_with_its_decision_and_date()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Overrides, Ieva, needsApproval: false, Time);
        assessment.TakeRaised();

        assessment.WaitForApprovalDate();
        assessment.Complete(new(2024, 2, 1), Now);

        var verdict = new AssessmentVerdict(RiskLevel.High, RiskLevel.Medium, DecisionType.Accepted, "01");
        assessment.Events.Should().Equal(new AssessmentAwaitsApprovalDate(Subject(assessment), verdict), new AssessmentCompleted(Subject(assessment), verdict, new(2024, 2, 1)));
    }

    [Fact]
    public void An_override_that_expired_while_the_outcome_waited_is_not_in_the_final_event()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Overrides with { Type = DecisionType.Rejected }, Ieva, needsApproval: false, Time);
        assessment.TakeRaised();

        assessment.Complete(null, Now.AddDays(1));

        assessment.Events.Should().Equal(new AssessmentCompleted(Subject(assessment), new(RiskLevel.High, RiskLevel.High, DecisionType.Rejected, "01"), null));
    }

    [Fact]
    public void A_step_without_a_decision_raises_no_event()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.TakeRaised();

        assessment.Claim(Ieva, Time);
        assessment.Release(Ieva, Time);
        assessment.Decide(Accepts, Ieva, needsApproval: true, Time);
        assessment.SendBack(Jonas);
        assessment.Supersede();

        assessment.Events.Should().BeEmpty();
    }

    private static AssessmentSubject Subject(Assessment of) => new(AccountId.Default, of.CustomerId, "X", "N", IsLead: false, of.Id);
}
