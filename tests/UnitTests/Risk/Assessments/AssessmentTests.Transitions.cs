using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>Every step in every state.</summary>
public partial class AssessmentTests
{
    // With an override that lasted until the day before, so that it can end.
    private static readonly DateTimeOffset DayAfter = Now.AddDays(1);

    private static readonly Dictionary<string, Func<Assessment>> States = new()
    {
        ["open"] = () => Assessed(RiskLevel.High),
        ["proposed"] = () => Overridden(needsApproval: true),
        ["just decided"] = () => Overridden(needsApproval: false),
        ["waiting"] = () => After(Overridden(needsApproval: false), one => one.WaitForApprovalDate()),
        ["completed"] = () => Completed(RiskLevel.High),
        ["completed with another level"] = () => After(Overridden(needsApproval: false), one => one.Complete(null, Now)),
        ["completed with a level that ended"] = () => After(Overridden(needsApproval: false), one => one.Complete(null, DayAfter)),
        ["superseded"] = () => After(Assessed(RiskLevel.High), one => one.Supersede()),
    };

    private static readonly Dictionary<string, (Action<Assessment> Step, string[] PossibleFor)> Steps = new()
    {
        [nameof(Assessment.WaitForApprovalDate)] = (one => one.WaitForApprovalDate(), ["just decided"]),
        [nameof(Assessment.Complete)] = (one => one.Complete(null, DayAfter), ["just decided", "waiting"]),
        [nameof(Assessment.SetDue)] = (one => one.SetDue(TimeSpan.FromHours(1)), ["open", "proposed"]),
        [nameof(Assessment.Supersede)] = (one => one.Supersede(), ["open", "proposed"]),
        [nameof(Assessment.EndOverride)] = (one => one.EndOverride(DayAfter), ["completed with another level"]),
        [nameof(Assessment.ReplaceAfterReopening)] = (one => one.ReplaceAfterReopening(DayAfter), ["completed", "completed with another level", "completed with a level that ended"]),
    };

    public static TheoryData<string, string> Possible => Transitions(possible: true);

    public static TheoryData<string, string> Impossible => Transitions(possible: false);

    [Theory, MemberData(nameof(Possible))]
    public void A_step_succeeds_in_a_state_that_allows_it(string state, string step) => Steps[step].Step(States[state]());

    [Theory, MemberData(nameof(Impossible))]
    public void A_step_is_rejected_in_every_other_state_and_changes_nothing(string state, string step)
    {
        var (assessment, untouched) = (States[state](), States[state]());

        FluentActions.Invoking(() => Steps[step].Step(assessment)).Should().Throw<InvalidOperationException>().WithMessage($"{step} is not possible*");

        assessment.Should().BeEquivalentTo(untouched, like => like.Excluding(one => one.Id).Excluding(one => one.CustomerId).Excluding(one => one.Raised));
    }

    [Fact]
    public void An_override_does_not_end_before_its_last_day() =>
        FluentActions.Invoking(() => States["completed with another level"]().EndOverride(Now)).Should().Throw<InvalidOperationException>();

    private static TheoryData<string, string> Transitions(bool possible)
    {
        var found = new TheoryData<string, string>();
        foreach (var (step, (_, possibleFor)) in Steps)
        {
            foreach (var state in States.Keys.Where(state => possibleFor.Contains(state) == possible))
            {
                found.Add(state, step);
            }
        }

        return found;
    }

    private static Assessment Overridden(bool needsApproval) => After(Assessed(RiskLevel.High), one => one.Decide(Overrides, Ieva, needsApproval, Time));

    private static Assessment After(Assessment assessment, Action<Assessment> step)
    {
        step(assessment);
        return assessment;
    }
}
