using MediatR;
using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.AssessCustomer;
using Onboarding.Application.Risk.EndOverride;
using Onboarding.Application.Risk.FollowFloor;
using Onboarding.Application.Risk.ReleaseWaiting;
using Onboarding.Application.Risk.SupersedeCases;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>The commands that follow from requests, or from time.</summary>
public class ConsequenceTests
{
    private const string Plain = """{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT" }""";
    private const string Exposed = """{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isPEP": true }""";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Approved = new(2024, 2, 1);
    private static readonly AssessmentRequested Asked = new(AccountId.Default, CustomerId.New(Now), 1, "X", 1, "N", "IND", IsLead: false);

    private readonly Stage _stage = new() { Versions = { [1] = Plain } };

    [Fact]
    public async Task An_assessment_that_requires_no_person_is_decided_and_applied_at_once()
    {
        await Assess(Asked);

        var assessment = _stage.Assessments.Single();
        (assessment.State, assessment.Decision, assessment.CustomerVersion).Should().Be((AssessmentState.Completed, DecisionType.Accepted, 1));
        assessment.Events.Should().ContainSingle().Which.Should().BeOfType<AssessmentCompleted>();
        _stage.AppliedOutcomes.Should().ContainSingle().Which.Version.Should().Be(1);
        _stage.Loads.Should().Be(1);
    }

    [Fact]
    public async Task An_assessment_that_requires_a_person_is_a_case_and_the_customer_is_under_review()
    {
        _stage.Versions[1] = Exposed;

        await Assess(Asked);

        _stage.Assessments.Single().State.Should().Be(AssessmentState.Pending);
        _stage.Reviewed.Should().Equal(("N", false));
        _stage.AppliedOutcomes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_required_screening_is_a_case_with_its_reason_even_if_the_level_needs_no_person()
    {
        await Assess(Asked with { RequiresScreening = true });

        var assessment = _stage.Assessments.Single();
        (assessment.State, assessment.IsImported).Should().Be((AssessmentState.Pending, false));
        assessment.Reasons.Should().Equal(CaseReason.ScreeningNotRun);
        assessment.Events.Should().ContainSingle().Which.Should().BeOfType<AssessmentOpened>();
        (_stage.Reviewed.Count, _stage.AppliedOutcomes.Count).Should().Be((1, 0));
    }

    [Fact]
    public async Task An_import_with_required_screenings_is_a_case_without_events_and_review_whatever_its_level()
    {
        _stage.Versions[1] = Exposed;

        await Assess(Asked with { RequiresScreening = true, IsImported = true });

        var assessment = _stage.Assessments.Single();
        (assessment.State, assessment.IsImported).Should().Be((AssessmentState.Pending, true));
        assessment.Reasons.Should().Equal(CaseReason.ScreeningNotRun);
        assessment.Events.Should().BeEmpty();
        (_stage.Reviewed.Count, _stage.AppliedOutcomes.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_later_request_inherits_the_screening_that_an_open_case_lacks()
    {
        await Assess(Asked with { RequiresScreening = true });
        _stage.Versions[2] = Plain;
        await Assess(Asked with { Version = 2, CommunicationNumber = "N2" });

        _stage.Assessments.Select(one => one.State).Should().Equal(AssessmentState.Superseded, AssessmentState.Pending);
        _stage.Assessments[1].Reasons.Should().Equal(CaseReason.ScreeningNotRun);
    }

    [Fact]
    public async Task An_import_without_screenings_keeps_the_open_case_that_lacks_one()
    {
        await Assess(Asked with { RequiresScreening = true });

        await new SupersedeCasesHandler(_stage).Handle(new(new(AccountId.Default, Asked.CustomerId, 1, 2)), default);

        (_stage.Assessments.Single().State, _stage.Assessments.Single().IsImported).Should().Be((AssessmentState.Pending, true));
    }

    [Theory]
    [InlineData(Exposed, false, CaseReason.BelowFloor)]
    [InlineData(Plain, true, CaseReason.StatedByClient)]
    public async Task A_stated_level_below_a_floor_or_a_proposal_is_a_case_without_events(string version, bool isProposal, CaseReason reason)
    {
        _stage.Versions[1] = version;

        await Assess(Asked with { IsImported = true, Stated = new(RiskLevel.Low, "ACTIVE", isProposal) });

        var found = _stage.Assessments.Single();
        found.Reasons.Should().Equal(reason);
        (found.State, found.IsImported, found.StatedLevel, found.StatedStatus, found.IsProposal)
            .Should().Be((AssessmentState.Pending, false, RiskLevel.Low, "ACTIVE", isProposal));
        found.Events.Should().BeEmpty();
        (_stage.Reviewed.Count, _stage.AppliedOutcomes.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_level_below_a_floor_by_later_data_is_a_case_with_the_present_data_and_without_events()
    {
        (_stage.Versions[2], _stage.Level) = (Exposed, RiskLevel.Low);

        await FollowFloor();
        await FollowFloor();

        var found = _stage.Assessments.Should().ContainSingle("an event that is handled twice opens one case").Subject;
        found.Reasons.Should().Equal(CaseReason.BelowFloor);
        (found.State, found.IsImported, found.StatedLevel, found.StatedStatus, found.IsProposal, found.CustomerVersion)
            .Should().Be((AssessmentState.Pending, false, RiskLevel.Low, "ACTIVE", false, 2));
        found.Events.Should().BeEmpty();
        _stage.IsLocked.Should().BeTrue();
    }

    [Theory]
    [InlineData(null, Exposed)]
    [InlineData(RiskLevel.High, Exposed)]
    [InlineData(RiskLevel.Low, Plain)]
    public async Task A_level_that_is_not_below_a_floor_any_more_is_no_case(RiskLevel? level, string version)
    {
        (_stage.Versions[2], _stage.Level) = (version, level);

        await FollowFloor();

        _stage.Assessments.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_open_case_stays_if_its_decision_sets_the_level_and_is_superseded_otherwise(bool accepts)
    {
        var open = Open();
        _stage.Assessments.Add(open);
        (_stage.Versions[2], _stage.Level, _stage.AcceptsOutcomes) = (Exposed, RiskLevel.Low, accepts);

        await FollowFloor();

        (open.State, _stage.Assessments.Count).Should().Be(accepts ? (AssessmentState.Pending, 1) : (AssessmentState.Superseded, 2));
        open.SupersededBy.Should().Be(accepts ? null : _stage.Assessments[1].Id);
    }

    [Fact]
    public async Task A_stated_level_that_needs_no_person_is_no_case()
    {
        await Assess(Asked with { IsImported = true, Stated = new(RiskLevel.Low, "ACTIVE", IsProposal: false) });

        _stage.Assessments.Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_that_opened_while_a_level_was_stored_is_superseded_by_one_about_that_level()
    {
        _stage.Versions[1] = Exposed;
        await Assess(Asked);
        _stage.Versions[2] = Plain;

        await Assess(Asked with { Version = 2, CommunicationNumber = "N2", IsImported = true, Stated = new(RiskLevel.Low, "ACTIVE", IsProposal: false) });

        _stage.Assessments[1].Reasons.Should().Equal(CaseReason.StatedByClient);
        (_stage.Assessments[0].State, _stage.Assessments[0].SupersededBy).Should().Be((AssessmentState.Superseded, _stage.Assessments[1].Id));
    }

    [Theory]
    [InlineData(Plain, CaseReason.Level)]
    [InlineData(Exposed, CaseReason.BelowFloor)]
    public async Task A_level_that_overruled_a_case_is_a_case_only_below_a_floor_and_supersedes_it_either_way(string version, CaseReason reason)
    {
        var open = Open();
        _stage.Assessments.Add(open);
        (_stage.Versions[2], _stage.AcceptsOutcomes) = (version, false);

        await Assess(Asked with
        {
            Version = 2,
            CommunicationNumber = "N2",
            IsImported = true,
            Stated = new(RiskLevel.Low, "ACTIVE", IsProposal: false) { Overrules = true },
        });

        var successor = _stage.Assessments.Skip(1).SingleOrDefault();
        (open.State, open.SupersededBy).Should().Be((AssessmentState.Superseded, successor?.Id));
        (successor?.Reasons ?? []).Should().Equal(reason == CaseReason.BelowFloor ? [reason] : []);
    }

    [Fact]
    public async Task Required_screenings_are_added_to_an_open_case_if_the_request_states_neither_level_nor_status()
    {
        var open = Open();
        _stage.Assessments.Add(open);
        _stage.Versions[2] = Plain;

        await Assess(Asked with { Version = 2, CommunicationNumber = "N2", IsImported = true, RequiresScreening = true });

        _stage.Assessments.Should().ContainSingle("what people have to decide stays the same");
        (open.State, open.IsImported).Should().Be((AssessmentState.Pending, false));
        open.Reasons.Should().Equal(CaseReason.ScreeningNotRun);
    }

    [Fact]
    public async Task Required_screenings_beside_a_level_that_overruled_a_case_are_a_case_and_its_successor()
    {
        var open = Open();
        _stage.Assessments.Add(open);
        (_stage.Versions[2], _stage.AcceptsOutcomes) = (Plain, false);

        await Assess(Asked with
        {
            Version = 2,
            CommunicationNumber = "N2",
            IsImported = true,
            RequiresScreening = true,
            Stated = new(RiskLevel.Low, "ACTIVE", IsProposal: false) { Overrules = true },
        });

        var successor = _stage.Assessments[1];
        (open.State, open.SupersededBy, successor.IsImported).Should().Be((AssessmentState.Superseded, successor.Id, true));
        successor.Reasons.Should().Equal(CaseReason.ScreeningNotRun);
    }

    [Fact]
    public async Task A_request_is_assessed_once()
    {
        await Assess(Asked);
        await Assess(Asked);

        _stage.Assessments.Should().ContainSingle();
    }

    [Fact]
    public async Task The_outcome_has_the_approval_date_of_the_assessed_version()
    {
        await Assess(Asked with { ApprovedOn = Approved }, new() { WaitForApprovalDate = true });

        _stage.Assessments.Single().Events.OfType<AssessmentCompleted>().Single().ApprovedOn.Should().Be(Approved);
    }

    [Fact]
    public async Task A_later_request_supersedes_open_cases_and_completes_those_that_wait_for_its_date()
    {
        var (open, waiting) = (Open(), Waiting());
        _stage.Assessments.AddRange([open, waiting]);
        _stage.Versions[2] = Plain;

        await Assess(Asked with { Version = 2, CommunicationNumber = "M", ApprovedOn = Approved });

        (open.State, waiting.State).Should().Be((AssessmentState.Superseded, AssessmentState.Completed));
        open.SupersededBy.Should().Be(_stage.Assessments.Single(one => one.CustomerVersion == 2).Id);
        _stage.Loads.Should().Be(1, "the customer is loaded once for all of them");
    }

    [Fact]
    public async Task A_missing_version_is_an_error()
    {
        _stage.Versions.Clear();

        await ((Func<Task>)(() => Assess(Asked))).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task An_import_supersedes_earlier_open_cases_and_not_the_decided_ones()
    {
        var (open, later, waiting) = (Open(), Open(version: 3), Waiting());
        _stage.Assessments.AddRange([open, later, waiting]);

        await new SupersedeCasesHandler(_stage).Handle(new(new LevelImported(AccountId.Default, open.CustomerId, 1, 2)), default);

        new[] { open, later, waiting }.Select(one => one.State).Should()
            .Equal(AssessmentState.Superseded, AssessmentState.Pending, AssessmentState.WaitingForApprovalDate);
    }

    [Fact]
    public async Task An_approval_date_completes_only_waiting_assessments()
    {
        var (open, waiting) = (Open(), Waiting());
        _stage.Assessments.AddRange([open, waiting]);

        await new ReleaseWaitingHandler(_stage, _stage.Outcomes(new())).Handle(new(new ApprovalDateGiven(AccountId.Default, open.CustomerId, 1, 2, Approved)), default);

        (open.State, waiting.State).Should().Be((AssessmentState.Pending, AssessmentState.Completed));
        waiting.Events.OfType<AssessmentCompleted>().Single().ApprovedOn.Should().Be(Approved);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task An_override_ends_after_its_last_day(int daysAfter, bool ends)
    {
        var assessment = Open();
        assessment.Decide(
            new(DecisionType.Accepted, "01", null, new(RiskLevel.Low, "because", new(2026, 11, 21))), new("ieva", null, IsNamed: true), needsApproval: false, new(Now, null));
        assessment.Complete(null, Now);
        _stage.Assessments.Add(assessment);
        var handler = new EndOverrideHandler(_stage, _stage, new FixedClock(Now.AddDays(daysAfter)));

        await handler.Handle(new(assessment.Id), default);
        await handler.Handle(new(assessment.Id), default);

        assessment.FinalLevel.Should().Be(ends ? RiskLevel.High : RiskLevel.Low);
        _stage.AppliedOutcomes.Should().Equal(ends ? [new Outcome(RiskLevel.High, IsAccepted: true, 1)] : []);
    }

    [Theory]
    [InlineData(true, AssessmentState.Pending)]
    [InlineData(false, AssessmentState.Completed)]
    public async Task A_fall_below_a_level_that_a_person_decided_needs_a_person(bool isNeeded, AssessmentState state)
    {
        var decided = Open();
        decided.Decide(new(DecisionType.Accepted, "01", null, null), new("ieva", null, IsNamed: true), needsApproval: false, new(Now, null));
        decided.Complete(null, Now);
        _stage.Assessments.Add(decided);
        _stage.Versions[2] = Plain;

        await Assess(Asked with { Version = 2, CommunicationNumber = "M" }, new() { FallNeedsPerson = isNeeded });

        _stage.Assessments[^1].State.Should().Be(state);
    }

    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, true, false, false)]
    [InlineData(false, false, false, false)]
    public async Task An_acceptance_after_a_persons_rejection_needs_a_person_unless_the_customer_is_accepted_since(
        bool isNeeded, bool isAccepted, bool isLead, bool isCase)
    {
        var rejected = Assessed(null, 1, RiskLevel.Medium);
        rejected.Decide(new(DecisionType.Rejected, "01", null, null), new("ieva", null, IsNamed: true), needsApproval: false, new(Now, null));
        rejected.Complete(null, Now);
        _stage.Assessments.Add(rejected);
        (_stage.Versions[2], _stage.IsAccepted) = (Plain, isAccepted);

        await Assess(Asked with { Version = 2, CommunicationNumber = "M", IsLead = isLead }, new() { FallNeedsPerson = isNeeded });

        _stage.Assessments[^1].Reasons.Contains(CaseReason.RejectedBefore).Should().Be(isCase);
    }

    [Theory]
    [InlineData(DecisionType.Rejected, CaseReason.RejectedBefore)]
    [InlineData(DecisionType.Accepted, CaseReason.LowerThanDecided)]
    public async Task What_one_of_two_persons_proposed_is_not_undone_without_a_case(DecisionType proposed, CaseReason reason)
    {
        var open = Open();
        open.Decide(new(proposed, "01", null, null), new("ieva", null, IsNamed: true), needsApproval: true, new(Now, null));
        _stage.Assessments.Add(open);
        (_stage.Versions[2], _stage.IsAccepted) = (Plain, true);

        await Assess(Asked with { Version = 2, CommunicationNumber = "M" });

        open.State.Should().Be(AssessmentState.Superseded);
        _stage.Assessments[^1].Reasons.Should().Contain(reason);
    }

    [Fact]
    public async Task A_fall_below_a_level_that_no_person_decided_needs_none()
    {
        var decided = Assessed(DecisionType.Accepted, 1);
        decided.Complete(null, Now);
        _stage.Assessments.Add(decided);
        _stage.Versions[2] = Plain;

        await Assess(Asked with { Version = 2, CommunicationNumber = "M" });

        _stage.Assessments[^1].State.Should().Be(AssessmentState.Completed);
    }

    private Task<Unit> FollowFloor() => new FollowFloorHandler(_stage, _stage, _stage, new OneRuleSet(), RiskPolicy.Of(new()), new FakeSequence(), new FixedClock(Now))
        .Handle(new(new(AccountId.Default, Asked.CustomerId, 1, 2)), default);

    private Task<Unit> Assess(AssessmentRequested requested, RiskOptions? options = null) => new AssessCustomerHandler(
        _stage, _stage, _stage, new OneRuleSet(), _stage.Outcomes(options ?? new()), new(_stage, RiskPolicy.Of(options ?? new())),
        RiskPolicy.Of(options ?? new()), new FakeSequence(), new FixedClock(Now), NullLogger<AssessCustomerHandler>.Instance)
        .Handle(new(requested), default);

    private static Assessment Open(int version = 1) => Assessed(null, version);

    private static Assessment Waiting()
    {
        var waiting = Assessed(DecisionType.Accepted, 1);
        waiting.WaitForApprovalDate();
        return waiting;
    }

    private static Assessment Assessed(DecisionType? decision, int version, RiskLevel level = RiskLevel.High) => Assessment.Register(
        new(AccountId.Default, Asked.CustomerId, "X", version, $"before-{version}-{decision}", IsLead: false),
        new("default", 1, new string('0', 64), level, null, IsProhibited: false, IsBlocked: false, "{}"),
        decision,
        1,
        Now);

    private sealed class OneRuleSet : IRuleSets
    {
        private readonly RuleSet _set = Sets.Read(RuleSetDocuments.Default);

        public IReadOnlyCollection<string> OwnCategories(AccountId account) => [];

        public RuleSet Current(AccountId account, string category) => _set;

        public ValueTask<RuleSet?> Find(AccountId account, string key, int version, CancellationToken cancellationToken) => ValueTask.FromResult<RuleSet?>(_set);
    }
}
