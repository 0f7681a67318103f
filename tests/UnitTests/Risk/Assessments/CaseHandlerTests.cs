using MediatR;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.EndOverride;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.TakeOverCase;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>The handlers of the commands on cases.</summary>
public partial class CaseHandlerTests
{
    private static readonly DecisionDraft Accepts = new() { Decision = "ACCEPTED", GroundCode = "01", Comment = "known for years" };

    private readonly FixedClock _clock = new(new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
    private readonly Stage _stage = new() { Versions = { [1] = "{}" } };
    private readonly FakeTrail _trail = new();
    private RiskOptions _options = new();
    private FakeCaller _caller = Person("ieva");

    [Fact]
    public async Task Claim_assigns_the_case_and_sets_the_subject_of_the_audit_entry()
    {
        var assessed = Case();

        var shown = await Claim(assessed.Id);

        (shown.ClaimedBy, shown.ClaimedAt, assessed.ClaimedBy).Should().Be(("ieva", _clock.Now, "ieva"));
        _trail.Customer.Should().Be(assessed.CustomerId);
    }

    [Fact]
    public async Task A_claim_can_be_released()
    {
        var assessed = Case();
        await Claim(assessed.Id);

        var shown = await Claim(assessed.Id, givesBack: true);

        (shown.ClaimedBy, shown.ClaimedAt).Should().Be((null, null));
    }

    [Fact]
    public async Task A_claim_of_another_person_applies_until_it_expires_and_can_be_taken_over()
    {
        var assessed = Case();
        await Claim(assessed.Id);
        _caller = Person("jonas");

        (await Rejected(() => Claim(assessed.Id))).Should().Be(AssessmentErrors.ClaimedByAnother);
        (await TakeOver(assessed.Id)).ClaimedBy.Should().Be("jonas");

        _caller = Person("ieva");
        _clock.Advance(TimeSpan.FromHours(24));
        (await Claim(assessed.Id)).ClaimedBy.Should().Be("ieva", "the claim has ended");
    }

    [Fact]
    public async Task Decide_completes_the_case_and_applies_the_outcome_to_the_customer()
    {
        var assessed = Case();

        var shown = await Decide(assessed.Id, Accepts);

        (shown.State, shown.Decision, shown.GroundCode, shown.Comment, shown.FinalLevel, shown.DecidedBy, shown.DecidedByClient, shown.CompletedAt.HasValue)
            .Should().Be(("COMPLETED", "ACCEPTED", "01", "known for years", "HIGH", "ieva", "client", true));
        var outcome = _stage.AppliedOutcomes.Should().ContainSingle().Subject;
        (outcome.Level, outcome.IsAccepted, outcome.Version).Should().Be((RiskLevel.High, true, 1));
        (_stage.IsLocked, _trail.Customer).Should().Be((true, assessed.CustomerId));
    }

    [Fact]
    public async Task A_decision_without_effect_is_rejected()
    {
        var assessed = Case();
        _stage.AcceptsOutcomes = false;

        (await Rejected(() => Decide(assessed.Id, Accepts))).Should().Be(AssessmentErrors.LevelImported);
        _stage.AppliedOutcomes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_decision_is_only_proposed_if_the_assessed_level_requires_an_approval()
    {
        _options = new() { SecondPairOfEyes = ["HIGH"] };
        var assessed = Case();

        var shown = await Decide(assessed.Id, Accepts);

        (shown.State, shown.FinalLevel, shown.CompletedAt).Should().Be(("PROPOSED", "HIGH", null));
        _stage.AppliedOutcomes.Should().BeEmpty();
        _stage.Reviewed.Should().ContainSingle().Which.IsDecided.Should().BeTrue();
    }

    [Fact]
    public async Task A_decision_is_only_proposed_if_the_override_level_requires_an_approval()
    {
        _options = new() { SecondPairOfEyes = ["LOW"] };

        (await Decide(Case().Id, Accepts with { Override = Other("LOW") })).State.Should().Be("PROPOSED");
        (await Decide(Case().Id, Accepts with { Override = Other("MEDIUM") })).State.Should().Be("COMPLETED");
    }

    [Fact]
    public async Task A_reopened_case_that_two_persons_decided_requires_two_again()
    {
        _options = new() { SecondPairOfEyes = ["LOW"] };
        var assessed = Case();
        await Decide(assessed.Id, Accepts with { Override = Other("LOW") });
        _caller = Person("jonas");
        await Approve(assessed.Id);

        var reopened = await Reopen(assessed.Id);

        (await Decide(reopened.Id, Accepts)).State.Should().Be("PROPOSED", "the decision it replaces was approved");
    }

    [Fact]
    public async Task The_approval_of_another_person_applies_the_outcome()
    {
        _options = new() { SecondPairOfEyes = ["HIGH"] };
        var assessed = Case();
        await Decide(assessed.Id, Accepts);
        (await Rejected(() => Approve(assessed.Id))).Should().Be(AssessmentErrors.ApproverIsProposer);
        _caller = Person("jonas");

        var shown = await Approve(assessed.Id);

        (shown.State, shown.ApprovedBy, shown.DecidedBy).Should().Be(("COMPLETED", "jonas", "ieva"));
        _stage.AppliedOutcomes.Should().ContainSingle();
    }

    [Fact]
    public async Task An_approval_without_effect_is_rejected()
    {
        _options = new() { SecondPairOfEyes = ["HIGH"] };
        var assessed = Case();
        await Decide(assessed.Id, Accepts);
        (_caller, _stage.AcceptsOutcomes) = (Person("jonas"), false);

        (await Rejected(() => Approve(assessed.Id))).Should().Be(AssessmentErrors.LevelImported);
        _stage.AppliedOutcomes.Should().BeEmpty();
    }

    [Fact]
    public async Task Another_person_can_return_a_proposal_for_a_new_decision()
    {
        _options = new() { SecondPairOfEyes = ["HIGH"] };
        var assessed = Case();
        await Decide(assessed.Id, Accepts);
        _caller = Person("jonas");

        var shown = await Approve(assessed.Id, isApproved: false);

        (shown.State, shown.Decision, shown.DecidedBy, shown.FinalLevel).Should().Be(("PENDING", null, null, null));
        _stage.Reviewed.Select(one => one.IsDecided).Should().Equal(true, false);
        _stage.AppliedOutcomes.Should().BeEmpty();
    }

    [Fact]
    public void Deciding_reports_every_defect() =>
        new DecideCaseRules(FakeClassifiers.Seeded, _clock).Findings(new(Guid.NewGuid(), new() { Decision = "PERHAPS", GroundCode = "NO_SUCH", Override = Other("HIGH") with { Until = "2026-11-20" } }))
            .Select(found => found.Path).Should().Equal("/decision", "/groundCode", "/override/until");

    [Fact]
    public async Task Reopen_creates_a_new_case_from_a_completed_one()
    {
        var assessed = Case();
        await Decide(assessed.Id, Accepts);

        var reopened = await Reopen(assessed.Id);

        (reopened.ReopenedFrom, reopened.ReopenReason, reopened.ReopenedBy, reopened.ReopenedAt, reopened.State).Should().Be((assessed.Id, "news", "ieva", _clock.Now, "PENDING"));
        _stage.Assessments.Should().HaveCount(2);
        (_stage.Reviewed[^1].IsDecided, _stage.IsLocked).Should().Be((false, true));
    }

    [Fact]
    public async Task Reopen_rejects_an_assessment_that_is_not_current()
    {
        var (open, decided) = (Case(), Case());
        await Decide(decided.Id, Accepts);

        (await Rejected(() => Reopen(open.Id))).Should().Be(AssessmentErrors.NotCompleted);
        _stage.AcceptsOutcomes = false;
        (await Rejected(() => Reopen(decided.Id))).Should().Be(AssessmentErrors.LevelImported);
        _stage.Assessments.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_new_decision_ends_the_earlier_override()
    {
        var assessed = Case();
        await Decide(assessed.Id, Accepts with { Override = Other("LOW") });
        var reopened = await Reopen(assessed.Id);

        await Decide(reopened.Id, Accepts);

        assessed.OverrideEndedAt.Should().NotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Reopening_requires_a_reason(string? reason) => new ReopenCaseValidator().Validate(new ReopenCase(Guid.NewGuid(), reason)).Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("invalid_reason");

    [Fact]
    public async Task Work_on_a_case_is_done_only_in_the_state_that_was_read()
    {
        var (open, decided) = (Case(), Case());
        await Decide(decided.Id, Accepts);

        await Stale.Rejects(
            () => new ClaimCaseHandler(_stage, Policy, _caller, _trail, _clock, Mapping.Mapper, Stale.Version).Handle(new(open.Id, false), default),
            () => new TakeOverCaseHandler(_stage, Policy, _caller, _trail, _clock, Mapping.Mapper, Stale.Version).Handle(new(open.Id), default),
            () => new AssignCaseHandler(_stage, Policy, _caller, _trail, _clock, Mapping.Mapper, Stale.Version)
                .Handle(new(open.Id, "jonas"), default),
            () => new DecideCaseHandler(_stage, _stage.Outcomes(_options, _clock), Policy, _caller, _trail, _clock, Mapping.Mapper, Stale.Version)
                .Handle(new(open.Id, Accepts), default),
            () => new ApproveCaseHandler(_stage, _stage.Outcomes(_options, _clock), Policy, _caller, _trail, _clock, Mapping.Mapper, Stale.Version)
                .Handle(new(open.Id, true), default),
            () => new ReopenCaseHandler(_stage, _stage, Policy, _caller, _trail, new FakeSequence(), _clock, Mapping.Mapper, Stale.Version)
                .Handle(new(decided.Id, "news"), default));

        (open.Version, _stage.Assessments.Count).Should().Be((1, 2));
    }

    [Fact]
    public async Task A_reopened_case_is_due_like_a_new_one()
    {
        _options = new() { DueHours = new() { High = 5 } };
        var assessed = Case();
        await Decide(assessed.Id, Accepts);
        _clock.Advance(TimeSpan.FromHours(1));

        (await Reopen(assessed.Id)).DueAt.Should().Be(_clock.Now.AddHours(5));
    }

    private static FakeCaller Person(string name) => new() { Name = name, NamesPerson = true, ClientId = "client" };

    private static OverrideDraft Other(string level) => new() { Level = level, Reason = "because", Until = "2026-11-21" };

    private Task<CaseItem> Claim(Guid id, bool givesBack = false) => new ClaimCaseHandler(_stage, Policy, _caller, _trail, _clock, Mapping.Mapper, new()).Handle(new(id, givesBack), default);

    private Task<CaseItem> TakeOver(Guid id) => new TakeOverCaseHandler(_stage, Policy, _caller, _trail, _clock, Mapping.Mapper, new()).Handle(new(id), default);

    private Task<CaseItem> Decide(Guid id, DecisionDraft draft) =>
        new DecideCaseHandler(_stage, _stage.Outcomes(_options, _clock), Policy, _caller, _trail, _clock, Mapping.Mapper, new()).Handle(new(id, draft), default);

    private Task<CaseItem> Approve(Guid id, bool isApproved = true) =>
        new ApproveCaseHandler(_stage, _stage.Outcomes(_options, _clock), Policy, _caller, _trail, _clock, Mapping.Mapper, new()).Handle(new(id, isApproved), default);

    private Task<CaseItem> Reopen(Guid id) =>
        new ReopenCaseHandler(_stage, _stage, Policy, _caller, _trail, new FakeSequence(), _clock, Mapping.Mapper, new()).Handle(new(id, "news"), default);

    private Task<Unit> EndOverride(Guid id) => new EndOverrideHandler(_stage, _stage, _clock).Handle(new(id), default);

    private RiskPolicy Policy => RiskPolicy.Of(_options);

    private static async Task<Rule> Rejected(Func<Task> act) => (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle().Subject.Rule;

    private Assessment Case(bool isImported = false)
    {
        var assessment = Assessment.Register(
            new(AccountId.Default, CustomerId.New(_clock.Now), "X", 1, "N", IsLead: false, IsImported: isImported),
            new("default", 1, new string('0', 64), RiskLevel.High, Floor: null, IsProhibited: false, IsBlocked: false, """{"total":47}"""),
            decision: null,
            _stage.Assessments.Count + 1,
            _clock.Now,
            isImported ? [CaseReason.ScreeningNotRun] : [CaseReason.Level]);
        _stage.Add(assessment);
        return assessment;
    }
}
