using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.UnitTests.Screening.Runs;

public class HitTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private static readonly CaseTime Time = new(At, TimeSpan.FromHours(1));
    private static readonly Actor Ieva = new("ieva", "office", IsNamed: true);
    private static readonly Actor Jonas = new("jonas", "office", IsNamed: true);
    private static readonly HitVerdict Match = new(HitDecision.TrueMatch, "Same passport.", null, null);
    private static readonly HitVerdict Wrong = new(HitDecision.FalsePositive, "Another birth date.", "seen", new(2027, 1, 1));

    [Fact]
    public void A_decision_is_final_or_waits_for_another_person()
    {
        var (alone, four) = (NewHit(), NewHit());

        alone.Decide(Match, Ieva, needsApproval: false, Time);
        four.Decide(Match, Ieva, needsApproval: true, Time);

        (alone.State, alone.EndedAt, alone.IsOpen, alone.IsLive).Should().Be((HitState.TrueMatch, At, false, true));
        (four.State, four.IsOpen).Should().Be((HitState.Proposed, true));
        Code(() => four.Approve(Ieva, Time)).Should().Be("approver_is_proposer");
        Code(() => four.Approve(new("office", "office", IsNamed: false), Time)).Should().Be("persons_not_named");
        four.Approve(Jonas, Time);
        (four.State, four.ApprovedBy).Should().Be((HitState.TrueMatch, "jonas"));
        Code(() => four.Decide(Wrong, Jonas, needsApproval: false, Time)).Should().Be("hit_not_open");
        Code(() => four.SendBack(Jonas)).Should().Be("hit_not_proposed");
    }

    [Fact]
    public void A_proposal_that_is_sent_back_is_decided_anew()
    {
        var hit = NewHit();
        hit.Decide(Wrong, Ieva, needsApproval: true, Time);

        Code(() => hit.SendBack(Ieva)).Should().Be("approver_is_proposer");
        hit.SendBack(Jonas);

        (hit.State, hit.Decision, hit.Reason, hit.SuppressUntil).Should().Be((HitState.Open, null, null, null));
    }

    [Fact]
    public void A_claim_keeps_others_away_until_it_ends()
    {
        var hit = NewHit();
        hit.Claim(Ieva, Time);

        Code(() => hit.Claim(Jonas, Time)).Should().Be("hit_claimed");
        Code(() => hit.Decide(Match, Jonas, needsApproval: false, Time)).Should().Be("hit_claimed");
        Code(() => hit.Release(Jonas, Time)).Should().Be("hit_claimed");
        hit.Claim(Jonas, Time with { Now = At.AddHours(2) });
        hit.ClaimedBy.Should().Be("jonas");
        hit.Release(Jonas, Time);
        hit.ClaimedBy.Should().BeNull();
    }

    [Fact]
    public void Only_a_hit_that_counts_is_found_again_or_ends()
    {
        var (run, hit) = (Run(), NewHit());
        hit.FindAgain(run, "entry");
        hit.LastRunId.Should().Be(run.Id);
        FluentActions.Invoking(() => hit.FindAgain(run, "other")).Should().Throw<InvalidOperationException>("the facts differ");

        var successor = NewHit();
        hit.Supersede(successor, At);

        (hit.State, hit.SupersededBy, hit.EndedAt).Should().Be((HitState.Superseded, successor.Id, At));
        FluentActions.Invoking(() => hit.Withdraw(At)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => hit.FindAgain(run, "entry")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_hit_that_replaces_a_confirmed_one_is_a_match_until_a_person_decides()
    {
        var confirmed = NewHit();
        confirmed.Decide(Match, Ieva, needsApproval: false, Time);
        var entry = new FoundEntry("list", 2, "e1", "other", "Ludmila Sorokina", 100, 0, "");

        var next = Hit.Register(Run(), entry, suppression: null, 8, confirmed);
        var last = Hit.Register(Run(), entry, suppression: null, 9, next);

        (next.State, next.FollowsMatch, next.IsMatch, next.Evidence).Should().Be((HitState.Open, true, true, 9_500), "it stays in front of the queue");
        (last.FollowsMatch, last.IsMatch).Should().Be((true, true));
        next.FindAgain(Run(), "third");
        next.EntryHash.Should().Be("third");
        last.Decide(Wrong, Ieva, needsApproval: false, Time);
        last.IsMatch.Should().BeFalse();
        Hit.Register(Run(), entry, suppression: null, 10, last).FollowsMatch.Should().BeFalse();
        NewHit().IsMatch.Should().BeFalse();
    }

    [Fact]
    public void A_repetition_that_finds_what_was_known_reports_no_completion()
    {
        var run = Run(RunState.Clear);

        run.Settle(new(HasOpen: false, HadHits: false, IsMatch: false, IsRepeated: true), At);

        (run.CompletedAt, run.IsMatch).Should().Be((At, false));
        run.TakeRaised().Should().BeEmpty();
    }

    [Fact]
    public void A_suppression_applies_to_the_same_facts_of_both_sides_until_its_last_day()
    {
        var hit = NewHit();
        hit.Decide(Wrong, Ieva, needsApproval: false, Time);
        var suppression = Suppression.Of(hit, 7, At);
        bool Applies(string facts, string entry, DateOnly day, ScreeningProcess process = ScreeningProcess.Sanctions) =>
            suppression.Applies(process, "list", "e1", facts, entry, day);

        Applies("facts", "entry", new(2027, 1, 1)).Should().BeTrue();
        Applies("facts", "entry", new(2027, 1, 2)).Should().BeFalse();
        Applies("facts", "entry", new(2026, 6, 1), ScreeningProcess.Pep).Should().BeFalse();
        Applies("other", "entry", new(2026, 6, 1)).Should().BeFalse();
        Applies("facts", "other", new(2026, 6, 1)).Should().BeFalse();

        suppression.Lift("jonas", "New photograph.", At);
        suppression.Expire(SuppressionEnd.Expired, At.AddDays(1));

        Applies("facts", "entry", new(2026, 6, 1)).Should().BeFalse();
        (suppression.End, suppression.LiftedBy, suppression.EndedAt).Should().Be((SuppressionEnd.Lifted, "jonas", At));
        Code(() => suppression.Lift("ieva", "Again.", At)).Should().Be("suppression_ended");
    }

    [Fact]
    public void A_screening_reports_once_that_it_waits_and_once_that_it_is_complete()
    {
        var run = Run();

        run.Settle(new(HasOpen: true, HadHits: true, IsMatch: false), At);
        run.Settle(new(HasOpen: true, HadHits: true, IsMatch: false), At);
        run.Settle(new(HasOpen: false, HadHits: true, IsMatch: true), At);
        run.Settle(new(HasOpen: false, HadHits: true, IsMatch: false), At.AddDays(1));

        run.TakeRaised().Select(one => one.Event.GetType()).Should().Equal(typeof(ScreeningAwaitsDecision), typeof(ScreeningCompleted));
        (run.CompletedAt, run.IsMatch).Should().Be((At, true));
    }

    [Fact]
    public void A_screening_that_waits_for_a_list_is_never_complete()
    {
        var run = Run(RunState.Pending);

        run.Settle(new(HasOpen: false, HadHits: false, IsMatch: false), At);

        run.CompletedAt.Should().BeNull();
        run.TakeRaised().Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, null, null, "invalid_decision invalid_reason")]
    [InlineData("MAYBE", "x", null, "invalid_decision")]
    [InlineData("TRUE_MATCH", "x", "2027-01-01", "invalid_until")]
    [InlineData("FALSE_POSITIVE", "x", "2026-05-05", "invalid_until")]
    [InlineData("FALSE_POSITIVE", "x", "soon", "invalid_until")]
    [InlineData("FALSE_POSITIVE", "x", "2026-05-06", "")]
    [InlineData("TRUE_MATCH", "x", null, "")]
    public void A_decision_has_all_its_defects_reported(string? decision, string? reason, string? until, string codes) =>
        string.Join(' ', new HitDecisionDraft { Decision = decision, Reason = reason, SuppressUntil = until }.Findings(new(2026, 5, 6)).Select(finding => finding.Code))
            .Should().Be(codes);

    private static ScreeningRun Run(RunState state = RunState.Hits) => ScreeningRun.Register(
        new(AccountId.Default, new(Guid.NewGuid()), 5, "X", IsLead: false, 1, 0, "N", "{}", "facts", null),
        new(ScreeningProcess.Sanctions, ScreeningTrigger.Requested, state, "{}"), 6, At);

    private static Hit NewHit() => Hit.Register(Run(), new("list", 1, "e1", "entry", "Ludmila Sorokina", 9_000, 9_500, ""), suppression: null, 7);

    private static string Code(Action act) => FluentActions.Invoking(act).Should().Throw<RuleBroken>().Which.Findings.Single().Code;
}
