using MediatR;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.FollowScreening;
using Onboarding.Application.Risk.OpenReview;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>Cases that follow from screenings and from reviews.</summary>
public class CaseReopeningTests
{
    private const string Plain = """{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT" }""";
    private const string Exposed = """{ "entityType": "INDIVIDUAL", "citizenshipCountry": "LT", "isPEP": true }""";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly CustomerId Customer = CustomerId.New(Now);
    private static readonly Actor Ieva = new("ieva", "client", IsNamed: true);

    private readonly Stage _stage = new() { Versions = { [1] = Plain }, IsAccepted = true, Level = RiskLevel.Low };
    private readonly FixedClock _clock = new(Now);
    private readonly RiskOptions _options = new()
    {
        DueHours = new() { None = 16, Low = 8, Medium = 4, High = 2, Extreme = 1 },
        ReviewMonths = new() { Low = 12 }
    };

    [Fact]
    public async Task A_case_that_only_waited_for_a_screening_is_decided_when_it_is_complete()
    {
        var open = Open(CaseReason.ScreeningNotRun);
        _stage.Screening = Outcome(RunState.Clear, match: false);

        await Follow();

        (open.State, open.Decision, open.FinalLevel, open.Reasons.Count)
            .Should().Be((AssessmentState.Completed, DecisionType.Accepted, RiskLevel.None, 0));
        _stage.AppliedOutcomes.Should().ContainSingle().Which.Level.Should().Be(RiskLevel.None);
        _stage.IsLocked.Should().BeTrue();
    }

    [Fact]
    public async Task A_lead_is_decided_as_the_setting_says()
    {
        _options.LeadDecision = "REJECTED";
        var open = Open(CaseReason.ScreeningNotRun, isLead: true);

        await Follow();

        (open.State, open.Decision).Should().Be((AssessmentState.Completed, DecisionType.Rejected));
    }

    [Theory]
    [InlineData(RunState.Pending, null, false, "screening_not_run")]
    [InlineData(RunState.Hits, null, true, "screening_open")]
    public async Task A_screening_that_is_not_complete_keeps_the_case_open(RunState state, bool? match, bool hasOpenHits, string reason)
    {
        var open = Open(CaseReason.ScreeningNotRun);
        _stage.Screening = ScreeningOutcomes.Of([new(0, ScreeningProcess.Sanctions, state, match, hasOpenHits)]);

        await Follow();

        open.State.Should().Be(AssessmentState.Pending);
        open.Reasons.Select(Codes<CaseReason>.Of).Should().Equal(reason);
    }

    [Fact]
    public async Task A_confirmed_match_needs_a_person_in_every_process_until_the_case_is_decided()
    {
        var open = Open(CaseReason.ScreeningOpen);
        _stage.Screening = Outcome(RunState.Hits, match: true, ScreeningProcess.InternalList);

        await Follow(hasNewMatch: true);
        open.Reasons.Should().Contain(CaseReason.ScreeningMatch);
        await Follow(hasNewMatch: false);

        open.Reasons.Should().Contain(CaseReason.ScreeningMatch, "the officer has to see it");
        open.State.Should().Be(AssessmentState.Pending);
    }

    [Fact]
    public async Task A_screening_recomputes_the_level_and_returns_a_proposal_that_was_made_without_it()
    {
        var open = Open(CaseReason.Level);
        open.Decide(new(DecisionType.Accepted, "01", null, null), Ieva, needsApproval: true, new(Now, null));
        _stage.Screening = Outcome(RunState.Hits, match: true);

        await Follow(hasNewMatch: true);

        (open.State, open.Decision, open.InitialLevel, open.Floor).Should().Be((AssessmentState.Pending, null, RiskLevel.Extreme, RiskLevel.Extreme));
        open.Reasons.Should().Contain([CaseReason.Level, CaseReason.ScreeningMatch]);
        open.DueBy.Should().Be(Now.AddHours(1));
    }

    [Fact]
    public async Task Reasons_of_people_and_reviews_stay()
    {
        var decided = Completed(RiskLevel.Medium);
        var open = Open(CaseReason.ScreeningOpen, CaseReason.PeriodicReview, CaseReason.RejectedBefore, CaseReason.StatedByClient);

        await Follow();

        open.Reasons.Should().BeEquivalentTo(
            [CaseReason.PeriodicReview, CaseReason.RejectedBefore, CaseReason.StatedByClient, CaseReason.LowerThanDecided],
            "a person has decided {0}", decided.FinalLevel);
        _options.FallNeedsPerson = false;
        var plain = Open(CaseReason.ScreeningOpen);
        await Follow();
        plain.State.Should().Be(AssessmentState.Completed);
    }

    [Fact]
    public async Task A_new_match_reopens_the_case_of_a_customer_without_an_open_one()
    {
        var decided = Completed(RiskLevel.Low);
        await Follow(hasNewMatch: false);
        _stage.Assessments.Should().ContainSingle();
        _stage.Screening = Outcome(RunState.Hits, match: true);

        await Follow(hasNewMatch: true);

        var opened = _stage.Assessments[^1];
        (opened.ReopenedFrom, opened.ReopenReason, opened.ReopenedBy, opened.Round, opened.DueBy).Should()
            .Be((decided.Id, "A hit of a screening was confirmed.", "screening", 1, Now.AddHours(1)));
        opened.Reasons.Should().Contain([CaseReason.Level, CaseReason.ScreeningMatch]);
        _stage.Reviewed.Should().Equal(("N", false));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("imported")]
    [InlineData("superseded")]
    [InlineData("overruled")]
    public async Task Without_an_assessment_that_applies_the_case_is_about_the_level_of_the_customer(string before)
    {
        var earlier = before == "none" ? null : before == "imported" ? Open([CaseReason.ScreeningNotRun], isImported: true) : Open(CaseReason.Level);
        if (before == "superseded")
        {
            earlier!.Supersede();
        }
        else
        {
            earlier?.Decide(new(DecisionType.Accepted, "01", null, null), Ieva, needsApproval: false, new(Now, null));
            earlier?.Complete(null, Now);
        }

        _stage.AcceptsOutcomes = before != "overruled";
        _stage.LastRequest = before == "none" ? "" : "N";
        _stage.Screening = Outcome(RunState.Hits, match: true);

        await Follow(hasNewMatch: true);

        var opened = _stage.Assessments[^1];
        (opened.StatedLevel, opened.StatedStatus, opened.ReopenedFrom, opened.State)
            .Should().Be((RiskLevel.Low, "ACTIVE", null, AssessmentState.Pending));
        opened.CommunicationNumber.Should().Be(before == "none" ? $"screening-{Customer}-1" : "N");
        opened.Reasons.Should().Equal(CaseReason.BelowFloor, CaseReason.ScreeningMatch);
        opened.Round.Should().Be(before == "none" ? 0 : 1);
        _stage.Reviewed.Should().BeEmpty();
    }

    [Fact]
    public async Task An_imported_case_follows_the_level_as_soon_as_that_is_below_a_floor()
    {
        var open = Open([CaseReason.ScreeningOpen], isImported: true);
        await Follow();
        (open.State, open.Reasons.Count).Should().Be((AssessmentState.Completed, 0), "the screening was all that it was about");

        var other = Open([CaseReason.ScreeningOpen], isImported: true);
        _stage.Screening = Outcome(RunState.Hits, match: true);
        await Follow(hasNewMatch: true);

        var stated = _stage.Assessments[^1];
        (other.State, other.SupersededBy).Should().Be((AssessmentState.Superseded, stated.Id));
        stated.Reasons.Should().Equal(CaseReason.BelowFloor, CaseReason.ScreeningMatch);
        (stated.IsImported, stated.StatedLevel).Should().Be((false, RiskLevel.Low));
    }

    [Fact]
    public async Task A_waiting_assessment_is_replaced_by_the_case_about_the_match()
    {
        var waiting = Registered([], isLead: false, isImported: false, DecisionType.Accepted);
        waiting.WaitForApprovalDate();
        _stage.Screening = Outcome(RunState.Hits, match: true);

        await Follow(hasNewMatch: true);

        (waiting.State, waiting.SupersededBy, _stage.Assessments[^1].ReopenedFrom).Should()
            .Be((AssessmentState.Superseded, _stage.Assessments[^1].Id, null));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public async Task A_review_opens_when_its_months_have_passed(int ticks, int cases)
    {
        _stage.ScoredAt = Now.AddMonths(-12).AddTicks(-ticks);
        var decided = Completed(RiskLevel.None);

        await Review();
        await Review();

        _stage.Assessments.Skip(1).Should().HaveCount(cases);
        if (cases == 1)
        {
            var opened = _stage.Assessments[1];
            opened.Reasons.Should().Equal(CaseReason.PeriodicReview);
            (opened.ReopenedFrom, opened.ReopenReason, opened.ReopenedBy, opened.DueBy).Should()
                .Be((decided.Id, "The review of the customer is due.", "review", Now.AddHours(16)));
            (_stage.IsLocked, _stage.Reviewed.Count).Should().Be((true, 0), "the status stays during a review");
        }
    }

    [Theory]
    [InlineData("open")]
    [InlineData("waiting")]
    [InlineData("not accepted")]
    [InlineData("no months")]
    [InlineData("no score")]
    public async Task No_review_opens_beside_open_work_or_without_a_due_time(string obstacle)
    {
        _stage.ScoredAt = obstacle == "no score" ? null : Now.AddMonths(-13);
        _stage.IsAccepted = obstacle != "not accepted";
        _stage.Level = obstacle == "no months" ? RiskLevel.High : RiskLevel.Low;
        if (obstacle == "open")
        {
            Open(CaseReason.Level);
        }
        else if (obstacle == "waiting")
        {
            Registered([], isLead: false, isImported: false, DecisionType.Accepted).WaitForApprovalDate();
        }

        var before = _stage.Assessments.Count;
        await Review();

        _stage.Assessments.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_review_uses_the_present_rules()
    {
        _stage.ScoredAt = Now.AddMonths(-13);
        Completed(RiskLevel.Low);
        _stage.Versions[1] = Exposed;

        await Review();

        _stage.Assessments[^1].Reasons.Should().Equal(CaseReason.Level, CaseReason.PeriodicReview);
        _stage.Assessments[^1].InitialLevel.Should().Be(RiskLevel.High);
    }

    private static ScreeningOutcomes Outcome(RunState state, bool match, ScreeningProcess process = ScreeningProcess.Sanctions) =>
        ScreeningOutcomes.Of([new(0, process, state, match, HasOpenHits: false)]);

    private Assessment Open(params CaseReason[] reasons) => Registered(reasons, isLead: false, isImported: false, null);

    private Assessment Open(CaseReason reason, bool isLead) => Registered([reason], isLead, isImported: false, null);

    private Assessment Open(CaseReason[] reasons, bool isImported) => Registered(reasons, isLead: false, isImported, null);

    private Assessment Completed(RiskLevel level)
    {
        var decided = Open(CaseReason.Level);
        decided.Decide(new(DecisionType.Accepted, "01", null, new(level, "because", new(2030, 1, 1))), Ieva, needsApproval: false, new(Now, null));
        decided.Complete(null, Now);
        return decided;
    }

    private Assessment Registered(CaseReason[] reasons, bool isLead, bool isImported, DecisionType? decision)
    {
        var assessment = Assessment.Register(
            new(AccountId.Default, Customer, "X", 1, "N", isLead, IsImported: isImported),
            new("default", 1, new string('0', 64), RiskLevel.Low, null, IsProhibited: false, IsBlocked: false, "{}"), decision,
            _stage.Assessments.Count + 1, Now, reasons);
        _stage.Add(assessment);
        return assessment;
    }

    private RiskPolicy Policy => RiskPolicy.Of(_options);

    private CaseReopening Cases => new(_stage, _stage, new OneRuleSet(), new(_stage, Policy), Policy, new FakeSequence(), _clock);

    private Task<Unit> Follow(bool hasNewMatch = false) =>
        new FollowScreeningHandler(_stage, _stage, Cases, _stage.Outcomes(_options, _clock), Policy, _clock)
        .Handle(new(new ScreeningOutcomeChanged(AccountId.Default, Customer, 1, 1, hasNewMatch)), default);

    private Task<Unit> Review() => new OpenReviewHandler(_stage, _stage, Cases, new(_options), _clock).Handle(new(AccountId.Default, Customer), default);

    private sealed class OneRuleSet : IRuleSets
    {
        private readonly RuleSet _set = Sets.Read(RuleSetDocuments.Default);

        public IReadOnlyCollection<string> OwnCategories(AccountId account) => [];

        public RuleSet Current(AccountId account, string category) => _set;

        public ValueTask<RuleSet?> Find(AccountId account, string key, int version, CancellationToken cancellationToken) =>
            ValueTask.FromResult<RuleSet?>(_set);
    }
}
