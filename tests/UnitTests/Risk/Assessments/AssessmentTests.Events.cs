using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>What happens to an assessment is seen in its events.</summary>
public partial class AssessmentTests
{
    [Fact]
    public void A_case_is_opened_where_a_person_has_to_decide_and_only_there()
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

        reopened.Events.Should().Equal(new AssessmentOpened(Subject(decided), RiskLevel.Low));
    }

    [Fact]
    public void What_is_held_and_then_final_says_so_with_its_verdict_and_date()
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
    public void A_level_that_ran_out_while_the_outcome_was_held_is_not_the_final_one_that_is_said()
    {
        var assessment = Assessed(RiskLevel.High);
        assessment.Decide(Overrides with { Type = DecisionType.Rejected }, Ieva, needsApproval: false, Time);
        assessment.TakeRaised();

        assessment.Complete(null, Now.AddDays(1));

        assessment.Events.Should().Equal(new AssessmentCompleted(Subject(assessment), new(RiskLevel.High, RiskLevel.High, DecisionType.Rejected, "01"), null));
    }

    [Fact]
    public void Work_on_a_case_that_decides_nothing_says_nothing()
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

    private static AssessmentSubject Subject(Assessment of) => new(AccountId.Default, of.CustomerId, "X", "N", IsLead: false);
}
