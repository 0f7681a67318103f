using Onboarding.Application.Screening.DecideHit;
using Onboarding.Application.Screening.GetHit;
using Onboarding.Application.Screening.GetRun;
using Onboarding.Application.Screening.LiftSuppression;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.ListRuns;
using Onboarding.Application.Screening.ListSuppressions;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using static Onboarding.Domain.Screening.Contracts.ScreeningProcess;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>People's work on hits: what a decision changes now and in later screenings.</summary>
public class HitHandlerTests
{
    private static readonly ListedEntry Dated = FakeIndex.Entry("e1", "Ludmila Sorokina") with { BirthDates = [BirthPeriod.Year(1971)] };

    private readonly ScreeningStage _stage = new();

    [Fact]
    public async Task A_false_positive_is_suppressed_until_the_day_that_the_decision_states()
    {
        await _stage.Ask();
        await _stage.Decide("FALSE_POSITIVE", until: "2026-05-07");
        var suppression = _stage.Screenings.Made.Should().ContainSingle().Subject;
        _stage.Customer[0, Sanctions].Should().Be(new PartyOutcome(0, Sanctions, RunState.Clear, false, HasOpenHits: false));
        _stage.LastRun.TakeRaised().Select(one => one.Event).OfType<ScreeningCompleted>().Should().ContainSingle().Which.Should()
            .Match<ScreeningCompleted>(one => one.HadHits && !one.IsMatch);

        _stage.Clock.Advance(TimeSpan.FromDays(1));
        await _stage.Repeat(ScreeningTrigger.Rescreening);
        (_stage.Hit.State, _stage.Hit.SuppressionId).Should().Be((HitState.Suppressed, suppression.Id), "the last day counts");
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        _stage.Screenings.Found.Should().HaveCount(2, "a suppressed hit goes on");

        _stage.Clock.Advance(TimeSpan.FromDays(1));
        await _stage.Repeat(ScreeningTrigger.Rescreening);
        (suppression.End, suppression.EndedAt).Should().Be((SuppressionEnd.Expired, _stage.Clock.Now));
        (_stage.Hit.State, _stage.Customer[0, Sanctions]!.HasOpenHits).Should().Be((HitState.Open, true));
    }

    [Fact]
    public async Task A_suppression_ends_as_soon_as_the_entry_or_the_party_differs()
    {
        await _stage.Ask();
        await _stage.Decide("FALSE_POSITIVE");
        _stage.Publish(Dated);
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        (_stage.Screenings.Made[0].End, _stage.Hit.State).Should().Be((SuppressionEnd.EntryChanged, HitState.Open));

        await _stage.Decide("FALSE_POSITIVE");
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Ludmila Sorokina", "BY")];
        await _stage.Ask([], number: "REQ-2");
        (_stage.Screenings.Made[1].End, _stage.Hit.State).Should().Be((SuppressionEnd.PartyChanged, HitState.Open));
    }

    [Fact]
    public async Task Lifting_a_suppression_screens_the_customer_at_once()
    {
        await _stage.Ask([Sanctions, Pep]);
        await _stage.Decide("FALSE_POSITIVE");
        var suppression = _stage.Screenings.Made[0];

        await _stage.Lift(suppression.Id);

        (suppression.End, suppression.LiftedBy, suppression.LiftReason).Should().Be((SuppressionEnd.Lifted, "ieva", "New photograph."));
        (_stage.LastRun.Trigger, _stage.LastRun.Process, _stage.Screenings.Ran.Count).Should().Be((ScreeningTrigger.SuppressionEnded, Sanctions, 3));
        _stage.Hit.State.Should().Be(HitState.Open);
        (await Rejections.Codes(() => _stage.Lift(suppression.Id))).Should().Equal("suppression_ended");
        _stage.Caller = _stage.Caller with { Account = new("other") };
        (await Rejections.Missing(() => _stage.Lift(suppression.Id))).Should().Be("Suppression");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("\u0007")]
    public void A_suppression_is_not_lifted_without_a_reason(string? reason) => new LiftSuppressionValidator()
        .Validate(new LiftSuppression(Guid.NewGuid(), reason)).Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("invalid_reason");

    [Fact]
    public async Task A_confirmed_match_stays_until_the_list_loses_the_entry()
    {
        await _stage.Ask();
        await _stage.Decide("TRUE_MATCH");
        var confirmed = new PartyOutcome(0, Sanctions, RunState.Hits, true, HasOpenHits: false);
        _stage.Customer[0, Sanctions].Should().Be(confirmed);

        _stage.Publish(Dated);
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        (_stage.Hit.State, _stage.Customer[0, Sanctions]).Should().Be((HitState.TrueMatch, confirmed), "the entry is still there");

        var un = _stage.Index.Lists[0];
        _stage.Index.Lists.RemoveAt(0);
        _stage.Index.Lists.Add(un with { Key = "eu" });
        _stage.Publish(null);
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        (_stage.Hit.State, _stage.Customer[0, Sanctions])
            .Should().Be((HitState.TrueMatch, confirmed), "that a list is retired says nothing about the customer");

        _stage.Index.Lists.Add(un);
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        (_stage.Screenings.Found[0].State, _stage.Customer[0, Sanctions]).Should()
            .Be((HitState.Withdrawn, new PartyOutcome(0, Sanctions, RunState.Clear, false, HasOpenHits: false)));
    }

    [Fact]
    public async Task After_other_data_a_person_decides_again_about_a_match_and_until_then_it_counts()
    {
        await _stage.Ask();
        await _stage.Decide("TRUE_MATCH");
        var first = _stage.Hit;
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Jonas Jonaitis")];

        await _stage.Ask([], number: "REQ-2");

        (first.State, first.SupersededBy).Should().Be((HitState.Superseded, _stage.Hit.Id));
        (_stage.Hit.State, _stage.Hit.FollowsMatch, _stage.Hit.EntryId).Should().Be((HitState.Open, true, "e1"));
        _stage.Customer[0, Sanctions].Should().Be(new PartyOutcome(0, Sanctions, RunState.Hits, true, HasOpenHits: true));
        await _stage.Decide("FALSE_POSITIVE");
        _stage.Customer[0, Sanctions]!.Match.Should().BeFalse();
    }

    [Fact]
    public async Task An_open_hit_that_is_not_found_any_more_is_withdrawn()
    {
        await _stage.Ask();
        _stage.Publish(null);

        await _stage.Repeat(ScreeningTrigger.ListChanged);

        _stage.Screenings.Found.Should().ContainSingle().Which.State.Should().Be(HitState.Withdrawn);
        _stage.Customer[0, Sanctions]!.State.Should().Be(RunState.Clear);
    }

    [Fact]
    public async Task Where_two_persons_decide_nothing_follows_from_a_proposal()
    {
        _stage.Options.SecondPairOfEyes = ["SANCTIONS", ""];
        await _stage.Ask();

        (await _stage.Decide("FALSE_POSITIVE")).State.Should().Be("PROPOSED");
        (_stage.Screenings.Made.Count, _stage.Customer[0, Sanctions]!.HasOpenHits).Should().Be((0, true));
        (await Rejections.Codes(() => _stage.Approve())).Should().Equal("approver_is_proposer");

        _stage.SignIn("jonas");
        (await _stage.Approve(isApproved: false)).State.Should().Be("OPEN");
        await _stage.Decide("FALSE_POSITIVE");
        _stage.SignIn("ieva");
        var shown = await _stage.Approve();

        (shown.State, shown.DecidedBy, shown.ApprovedBy, shown.EndedAt).Should().Be(("FALSE_POSITIVE", "jonas", "ieva", _stage.Clock.Now));
        (_stage.Screenings.Made.Count, _stage.Customer[0, Sanctions]!.HasOpenHits).Should().Be((1, false));
        _stage.Policy.NeedsApproval(Pep).Should().BeFalse();
    }

    [Fact]
    public async Task A_claim_ends_after_the_hours_of_the_setting()
    {
        await _stage.Ask();
        (await _stage.Claim()).ClaimedBy.Should().Be("ieva");
        _stage.SignIn("jonas");

        _stage.Clock.Advance(TimeSpan.FromHours(23));
        (await Rejections.Codes(() => _stage.Claim())).Should().Equal("hit_claimed");
        (await Rejections.Codes(() => _stage.Decide("TRUE_MATCH"))).Should().Equal("hit_claimed");
        _stage.Options.ClaimHours = 0;
        _stage.Clock.Advance(TimeSpan.FromDays(900));
        (await Rejections.Codes(() => _stage.Claim(isRelease: true))).Should().Equal("hit_claimed");
        _stage.Options.ClaimHours = 24;
        (await _stage.Claim()).ClaimedBy.Should().Be("jonas");
        (await _stage.Claim(isRelease: true)).ClaimedBy.Should().BeNull();
    }

    [Fact]
    public async Task Work_on_a_hit_names_the_customer_in_the_trail_and_demands_the_version_that_was_read()
    {
        await _stage.Ask();
        _stage.Precondition.Set(["9"], null);

        foreach (var act in new Func<Task>[] { () => _stage.Claim(), () => _stage.Decide("TRUE_MATCH"), () => _stage.Approve() })
        {
            (await Rejections.Codes(act)).Should().Equal("precondition_failed");
        }

        (_stage.Trail.Customer, _stage.Trail.Account).Should().Be((_stage.Customer.Id, _stage.Customer.Account));
        _stage.Precondition.Set(["1"], null);
        (await _stage.Claim()).Version.Should().Be(2);
        _stage.Caller = _stage.Caller with { Account = new("other") };
        (await Rejections.Missing(() => _stage.Decide("TRUE_MATCH"))).Should().Be("Hit");
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        _stage.Precondition.Set(null, null);
        (await _stage.Decide("TRUE_MATCH")).State.Should().Be("TRUE_MATCH");
    }

    [Fact]
    public void Decision_rules_compare_with_the_day_of_the_service() => new DecideHitRules(_stage.Clock)
        .Findings(new(Guid.NewGuid(), new() { Decision = "FALSE_POSITIVE", Reason = "x", SuppressUntil = "2026-05-05", Comment = "\u0007" }))
        .Select(finding => (finding.Code, finding.Path)).Should().Equal(("invalid_comment", "/comment"), ("invalid_until", "/suppressUntil"));

    [Fact]
    public async Task A_hit_shows_what_would_settle_it()
    {
        _stage.Publish(Dated);
        await _stage.Ask();
        var lists = new FakeLists(_stage.Index);

        var shown = await new GetHitHandler(_stage.Screenings, lists, _stage.Index, _stage.Caller).Handle(new(_stage.Hit.Id), default);

        (shown.Score, shown.List, shown.Entry, shown.Process, shown.State).Should().Be((1m, "un", "e1", "SANCTIONS", "OPEN"));
        shown.NearestEvidence.Should().Equal(new Application.Screening.Runs.MissingEvidenceItem("birthDate", 1m, 0.77m, Settles: false));
        shown.Explanation!.Sum.Should().NotBeEmpty();
        _stage.Index.Entries.Clear();
        (await new GetHitHandler(_stage.Screenings, lists, _stage.Index, _stage.Caller).Handle(new(_stage.Hit.Id), default)).NearestEvidence
            .Should().BeEmpty("the entry is not stored any more");
        (await Rejections.Missing(() => new GetHitHandler(
            _stage.Screenings, lists, _stage.Index, _stage.Caller with { Account = new("other") }).Handle(new(_stage.Hit.Id), default)))
                .Should().Be("Hit");
    }

    [Fact]
    public async Task A_screening_is_shown_with_what_it_compared()
    {
        _stage.Options.NearMissFrom = "0.60";
        _stage.Index.Lists[0] = _stage.Index.Lists[0] with { OwnThreshold = 9_900 };
        _stage.Index.Entries.Add(("un", FakeIndex.Entry("e2", "Ludmila Petrowna Sorokina")));
        await _stage.Ask();

        var shown = await new GetRunHandler(_stage.Screenings, _stage.Caller).Handle(new(_stage.LastRun.Id), default);

        (shown.State, shown.Policy!.Version, shown.InputHash).Should().Be(("HITS", 1, _stage.LastRun.FactsHash));
        shown.Lists.Should().ContainSingle().Which.Should().Be(new Application.Screening.Runs.ComparedList("un", 3, "hash of un", 0.99m));
        (shown.Subject!.EntityType, shown.Subject.Names[0]).Should().Be(("INDIVIDUAL", "Ludmila Sorokina"));
        shown.Hits.Should().ContainSingle().Which.Entry.Should().Be("e1");
        shown.NearMisses.Should().ContainSingle().Which.Entry.Should().Be("e2");
        (await Rejections.Missing(() => new GetRunHandler(_stage.Screenings, _stage.Caller with { Account = new("other") }).Handle(
            new(_stage.LastRun.Id), default))).Should().Be("Screening");
    }

    [Fact]
    public async Task Lists_are_read_page_by_page()
    {
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Ludmila Sorokina"), ScreenedCustomer.Person(1, "Ludmila Sorokina")];
        await _stage.Ask();
        var first = _stage.Screenings.Found[0];

        var hits = await new ListHitsHandler(_stage.Screenings, _stage.Caller).Handle(new() { Limit = 1 }, default);
        var all = await new ListHitsHandler(_stage.Screenings, _stage.Caller).Handle(new() { Limit = 2 }, default);
        var runs = await new ListRunsHandler(_stage.Screenings, _stage.Caller).Handle(new(_stage.Customer.Id) { Limit = 1 }, default);
        var rest = await new ListRunsHandler(_stage.Screenings, _stage.Caller)
            .Handle(new(_stage.Customer.Id) { Limit = 1, After = runs.Next }, default);

        (hits.Items.Single().Id, hits.Next).Should().Be((first.Id, $"{first.Evidence}-{first.Number}"));
        (all.Items.Count, all.Next).Should().Be((2, null));
        (runs.Items.Single().Position, rest.Items.Single().Position, rest.Next).Should().Be((1, 0, null));
        (await Rejections.Missing(() => new ListRunsHandler(_stage.Screenings, _stage.Caller with { Account = new("other") }).Handle(
            new(_stage.Customer.Id), default))).Should().Be("Customer");
    }

    [Fact]
    public async Task A_suppression_is_shown_with_its_decision_and_its_end()
    {
        await _stage.Ask();
        var hit = _stage.Hit;
        await _stage.Decide("FALSE_POSITIVE", until: "2026-06-01");
        await _stage.Lift(_stage.Screenings.Made[0].Id);

        var shown = (await new ListSuppressionsHandler(_stage.Screenings, _stage.Caller).Handle(new(), default)).Items
            .Should().ContainSingle().Subject;

        shown.Should().BeEquivalentTo(new
        {
            Account = "bank",
            CustomerId = _stage.Customer.Id.Value,
            Process = "SANCTIONS",
            HitId = hit.Id,
            List = "un",
            Entry = "e1",
            Name = "Ludmila Sorokina",
            hit.FactsHash,
            hit.EntryHash,
            Reason = "Seen.",
            Until = new DateOnly(2026, 6, 1),
            MadeBy = "ieva",
            MadeAt = _stage.Clock.Now,
            EndedAt = _stage.Clock.Now,
            End = "LIFTED",
            LiftedBy = "ieva",
            LiftReason = "New photograph.",
        });
    }

    [Theory]
    [InlineData("", "", "", "", true)]
    [InlineData("10-5", "200", "ALL", "PEP", true)]
    [InlineData("10", "1", "OPEN", "SANCTIONS", false)]
    [InlineData("10-x", "1", "OPEN", "SANCTIONS", false)]
    [InlineData("-1-5", "1", "OPEN", "SANCTIONS", false)]
    [InlineData("10-5", "0", "OPEN", "SANCTIONS", false)]
    [InlineData("10-5", "201", "OPEN", "SANCTIONS", false)]
    [InlineData("10-5", "1", "CLOSED", "SANCTIONS", false)]
    [InlineData("10-5", "1", "OPEN", "MARS", false)]
    public void The_queue_rejects_unknown_filters(string after, string limit, string state, string process, bool isValid) =>
        new ListHitsValidator().Validate(new ListHits
        {
            After = after.Length == 0 ? null : after,
            Limit = limit.Length == 0 ? null : int.Parse(limit, System.Globalization.CultureInfo.InvariantCulture),
            State = state.Length == 0 ? null : state,
            Process = process.Length == 0 ? null : process,
        }).IsValid.Should().Be(isValid);

    [Fact]
    public async Task Evidence_counts_what_speaks_for_the_hit_and_how_many_others_have_the_entry()
    {
        await _stage.Ask();
        var alone = _stage.Hit.Evidence;
        var other = new ScreeningStage();
        other.Screenings.Others[("un", "e1")] = 3;
        await other.Ask();

        other.Hit.Evidence.Should().Be(alone - 300);
    }
}
