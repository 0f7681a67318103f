using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.GetCase;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Risk.ReleaseWaiting;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>The consequences of a decision, and reads of cases.</summary>
public partial class CaseHandlerTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task An_override_ends_after_its_last_day(int days, bool ends)
    {
        var assessed = Case();
        await Decide(assessed.Id, Accepts with { Override = Other("LOW") });
        _stage.AppliedOutcomes.Clear();
        _clock.Advance(TimeSpan.FromDays(days));

        await EndOverride(assessed.Id);
        await EndOverride(assessed.Id);

        (assessed.FinalLevel, assessed.OverrideEndedAt).Should().Be(ends ? (RiskLevel.High, _clock.Now) : (RiskLevel.Low, (DateTimeOffset?)null));
        _stage.AppliedOutcomes.Select(one => (one.Level, one.IsAccepted, one.Version, one.FinalDecision)).Should().Equal(ends ? [(RiskLevel.High, true, 1, null)] : []);
    }

    [Fact]
    public async Task A_decision_on_an_imported_customer_closes_the_case_and_changes_neither_level_nor_status()
    {
        var assessed = Case(isImported: true);
        (await Rejected(() => Decide(assessed.Id, Accepts with { Override = Other("EXTREME") }))).Should().Be(AssessmentErrors.LevelImported);

        var shown = await Decide(assessed.Id, Accepts);

        (shown.State, shown.IsImported, shown.Reasons.Single()).Should().Be(("COMPLETED", true, "screening_not_run"));
        assessed.Events.Should().BeEmpty();
        (_stage.AppliedOutcomes.Count, _stage.Reviewed.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task An_open_case_and_a_case_without_an_override_do_not_end()
    {
        var (open, plain) = (Case(), Case());
        await Decide(plain.Id, Accepts);
        _stage.AppliedOutcomes.Clear();
        _clock.Advance(TimeSpan.FromDays(400));

        await EndOverride(open.Id);
        await EndOverride(plain.Id);
        await EndOverride(Guid.NewGuid());

        _stage.AppliedOutcomes.Should().BeEmpty();
        (open.State, plain.OverrideEndedAt).Should().Be((AssessmentState.Pending, null));
    }

    [Fact]
    public async Task An_approval_date_completes_the_waiting_assessments_and_not_the_open_cases()
    {
        _options = new() { WaitForApprovalDate = true };
        var (waiting, open) = (Case(), Case());
        await Decide(waiting.Id, Accepts);
        waiting.State.Should().Be(AssessmentState.WaitingForApprovalDate);

        await new ReleaseWaitingHandler(_stage, _stage.Outcomes(_options)).Handle(new(new ApprovalDateGiven(AccountId.Default, waiting.CustomerId, 1, 2, new DateOnly(2026, 11, 22))), default);

        (waiting.State, open.State).Should().Be((AssessmentState.Completed, AssessmentState.Pending));
    }

    [Fact]
    public async Task A_case_is_shown_with_its_explanation()
    {
        var assessed = Case();

        var shown = await new GetCaseHandler(new Reads(_stage), _caller, Mapping.Mapper).Handle(new(assessed.Id), default);

        (shown.Case.Id, shown.Case.State, shown.Case.InitialLevel, shown.Case.Floor, shown.Explanation.GetProperty("total").GetInt32()).Should().Be((assessed.Id, "PENDING", "HIGH", null, 47));
    }

    [Fact]
    public async Task A_list_has_pages()
    {
        Case();
        Case();
        var page = await new ListCasesHandler(new Reads(_stage), _caller, _clock).Handle(new() { Limit = 1, Count = true }, default);

        (page.Items.Single().Number, page.Next, page.Count!.Value, page.Items.Single().AgeHours).Should().Be((1, "1", 2, 0));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("ALL", "HIGH", true)]
    [InlineData("PENDING", null, true)]
    [InlineData("LOST", null, false)]
    [InlineData(null, "HUGE", false)]
    public void Unknown_states_and_levels_are_rejected(string? state, string? level, bool isTaken) =>
        new ListCasesValidator().Validate(new ListCases { State = state, Level = level }).IsValid.Should().Be(isTaken);

    [Fact]
    public async Task An_unknown_case_is_not_found()
    {
        var id = Guid.NewGuid();
        var acts = new Func<Task>[]
        {
            () => Claim(id), () => TakeOver(id), () => Decide(id, Accepts), () => Approve(id), () => Reopen(id),
            () => new GetCaseHandler(new Reads(_stage), _caller, Mapping.Mapper).Handle(new(id), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    private sealed class Reads(Stage stage) : IAssessmentReads, ICaseReads
    {
        public Task<Assessment?> ById(AccountId? account, Guid id, CancellationToken cancellationToken) => stage.Find(account, id, cancellationToken);

        public Task<Found<ListedCase>> List(AccountId? account, ListCases query, CancellationToken cancellationToken) =>
            Task.FromResult(new Found<ListedCase>([.. stage.Assessments.Select(one => new ListedCase(Mapping.Mapper.Map<CaseItem>(one)))]));

        public Task<BoundedCount> Count(AccountId? account, ListCases query, CancellationToken cancellationToken) =>
            Task.FromResult(new BoundedCount(stage.Assessments.Count, IsExact: true));
    }
}
