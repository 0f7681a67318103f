using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.AssessCustomer;
using Onboarding.Application.Risk.SupersedeCases;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

public class OutcomesTests
{
    private const string Silent = "{}";
    private const string Approved = """{ "approvalDate": "2024-02-01" }""";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly RiskOptions Waits = new() { WaitForApprovalDate = true };

    [Theory]
    [InlineData(Silent, null, "waiting_for_approval_date", AssessmentState.WaitingForApprovalDate)]
    [InlineData(Approved, null, "completed 2024-02-01T00:00:00Z", AssessmentState.Completed)]
    [InlineData(Silent, Approved, "completed 2024-02-01T00:00:00Z", AssessmentState.Completed)]
    [InlineData(Silent, Silent, "waiting_for_approval_date", AssessmentState.WaitingForApprovalDate)]
    public async Task An_outcome_is_held_only_while_no_version_brought_the_date(string assessed, string? present, string told, AssessmentState state)
    {
        var stage = new Stage { Versions = { [1] = assessed } };
        if (present is not null)
        {
            stage.Versions[2] = present;
        }

        var assessment = Assessed(DecisionType.Accepted);
        await stage.Outcomes(Waits).Follow(assessment, default);

        stage.Told.Should().Equal(told);
        assessment.State.Should().Be(state);
        (stage.IsHeld || assessed == Approved).Should().BeTrue("no date may come unseen between the look and the commit");
    }

    [Fact]
    public async Task A_review_follows_the_assessment_of_its_request()
    {
        var stage = new Stage { Versions = { [1] = Silent } };
        var (held, final) = (Assessed(DecisionType.Rejected), Assessed(DecisionType.Rejected));

        await stage.Outcomes(new()).Open(Assessed(null), default);
        await stage.Outcomes(Waits).Follow(held, default);
        await stage.Outcomes(new()).Follow(final, default);

        stage.Reviewed.Should().Equal(new Progress("N", IsDecided: false), new Progress("N", IsDecided: true));
        stage.Concluded.Should().ContainSingle().Which.Verdict.Should().Be(new Verdict("N", null, final.CompletedAt!.Value));
    }

    [Fact]
    public async Task A_decision_that_would_not_count_is_refused()
    {
        var stage = new Stage { Versions = { [1] = Silent }, Heeds = false };

        var act = () => stage.Outcomes(new()).RefuseWithoutEffect(Assessed(null), default);

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(AssessmentErrors.LevelImported);
    }

    [Fact]
    public async Task An_import_supersedes_open_cases_of_before_and_leaves_what_is_decided()
    {
        var (open, later, waiting) = (Assessed(null), Assessed(null, version: 3), Assessed(DecisionType.Accepted));
        waiting.WaitForApprovalDate();
        var stage = new Stage { Assessments = { open, later, waiting } };

        await new SupersedeCasesHandler(stage).Handle(new(new LevelImported(AccountId.Default, open.CustomerId, 1, 2)), default);

        new[] { open, later, waiting }.Select(one => one.State).Should()
            .Equal(AssessmentState.Superseded, AssessmentState.Pending, AssessmentState.WaitingForApprovalDate);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_no_silent_end()
    {
        var stage = new Stage();
        var handler = new AssessCustomerHandler(
            stage, stage, null!, stage.Outcomes(new()), RiskPolicy.Of(new()), null!, TimeProvider.System, NullLogger<AssessCustomerHandler>.Instance);

        var act = () => handler.Handle(new(new AssessmentAsked(AccountId.Default, CustomerId.New(Now), 1, "X", 1, "N", "IND", IsLead: false)), default);

        await act.Should().ThrowAsync<InvalidOperationException>();
    }

    private static Assessment Assessed(DecisionType? decision, int version = 1) => Assessment.Register(
        new(AccountId.Default, CustomerId.New(Now), "X", version, "N", IsLead: false),
        new("default", 1, new string('0', 64), RiskLevel.High, null, IsProhibited: false, IsBlocked: false, "{}"),
        decision,
        1,
        Now);
}
