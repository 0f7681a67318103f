using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;
using static Onboarding.Domain.Screening.Contracts.ScreeningProcess;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>When a customer is screened, and what a screening stores.</summary>
public class ScreeningTests
{
    private readonly ScreeningStage _stage = new();

    [Fact]
    public async Task A_process_that_is_asked_for_runs_and_what_it_finds_is_open()
    {
        var assessment = new AssessmentRequested(_stage.Customer.Account, _stage.Customer.Id, 5, "X1", 4, "REQ-1", "IND", IsLead: false);

        await _stage.Ask([Sanctions, Pep], assessment: assessment);

        _stage.Screenings.Ran.Select(run => (run.Process, run.Trigger, run.State, run.CommunicationNumber, run.CustomerVersion, run.Position))
            .Should().Equal(
            (Sanctions, ScreeningTrigger.Requested, RunState.Hits, "REQ-1", 4, 0), (Pep, ScreeningTrigger.Requested, RunState.Clear, "REQ-1", 4, 0));
        _stage.Customer[0, Sanctions].Should().Be(new PartyOutcome(0, Sanctions, RunState.Hits, null, HasOpenHits: true));
        _stage.Customer[0, Pep].Should().Be(new PartyOutcome(0, Pep, RunState.Clear, false, HasOpenHits: false));
        _stage.Customer.Assessment.Should().Be(assessment);
        (_stage.Hit.State, _stage.Hit.ListKey, _stage.Hit.ListVersion, _stage.Hit.EntryId, _stage.Hit.Name, _stage.Hit.Score).Should()
            .Be((HitState.Open, "un", 3, "e1", "Ludmila Sorokina", 10_000));
        _stage.LastRun.CompletedAt.Should().Be(_stage.Clock.Now);
        _stage.Screenings.Ran[0].CompletedAt.Should().BeNull();
    }

    [Fact]
    public async Task A_later_request_runs_what_ran_before_only_if_the_facts_have_changed()
    {
        await _stage.Ask();
        await _stage.Ask([], number: "REQ-2");
        _stage.Screenings.Ran.Should().ContainSingle();

        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Ludmila Sorokina", "BY")];
        await _stage.Ask([], number: "REQ-2");

        (_stage.LastRun.Trigger, _stage.LastRun.CommunicationNumber)
            .Should().Be((ScreeningTrigger.FactsChanged, "REQ-1"), "no request asked for this one");
        _stage.Screenings.Ran.Should().HaveCount(2);
        _stage.Screenings.Found.Select(hit => hit.State).Should().Equal([HitState.Superseded, HitState.Open]);
        _stage.Screenings.Found[0].SupersededBy.Should().Be(_stage.Hit.Id);
    }

    [Fact]
    public async Task A_process_that_a_setting_demands_runs_once_and_then_if_the_facts_change()
    {
        await _stage.Ask([Sanctions], [Sanctions, Pep], number: "REQ-1");
        await _stage.Ask([], [Sanctions, Pep], number: "REQ-2");

        _stage.Screenings.Ran.Select(run => (run.Process, run.Trigger)).Should()
            .Equal((Sanctions, ScreeningTrigger.Requested), (Pep, ScreeningTrigger.Category));
    }

    [Fact]
    public async Task A_new_related_entity_is_screened_in_every_process_and_its_withdrawal_ends_its_hits()
    {
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Jonas Jonaitis")];
        await _stage.Ask();
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Jonas Jonaitis"), ScreenedCustomer.Person(1, "Ludmila Sorokina")];
        await _stage.Ask([], number: "REQ-2");

        (_stage.LastRun.Position, _stage.LastRun.Trigger, _stage.LastRun.Party!.LastName, _stage.LastRun.CommunicationNumber).Should()
            .Be((1, ScreeningTrigger.FactsChanged, "Ludmila Sorokina", "REQ-1"), "events quote the request that asked for the customer's screenings");
        _stage.Customer[1, Sanctions]!.HasOpenHits.Should().BeTrue();

        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Jonas Jonaitis")];
        await _stage.Ask([], number: "REQ-3");

        _stage.Customer[1, Sanctions].Should().BeNull();
        _stage.Screenings.Known.Should().ContainSingle().Which.Position.Should().Be(0);
        _stage.Screenings.Found.Should().ContainSingle().Which.State.Should().Be(HitState.Withdrawn);
    }

    [Fact]
    public async Task A_hit_goes_with_its_related_entity_to_another_position()
    {
        _stage.Customer.Parties =
            [ScreenedCustomer.Person(0, "Jonas Jonaitis"), ScreenedCustomer.Person(1, "Petras Petraitis"), ScreenedCustomer.Person(2,
                "Ludmila Sorokina")];
        await _stage.Ask();
        var hit = _stage.Hit;

        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Jonas Jonaitis"), ScreenedCustomer.Person(1, "Ludmila Sorokina")];
        await _stage.Ask([], number: "REQ-2");

        (_stage.Hit.Id, _stage.Hit.Position, _stage.Hit.LastRunId).Should().Be((hit.Id, 1, _stage.LastRun.Id));
        (_stage.Customer[1, Sanctions]!.HasOpenHits, _stage.Customer[2, Sanctions]).Should().Be((true, null));
    }

    [Fact]
    public async Task The_end_of_a_relationship_ends_the_work_on_its_hits_but_not_a_confirmed_match()
    {
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Ludmila Sorokina"), ScreenedCustomer.Person(1, "Ludmila Sorokina")];
        await _stage.Ask();
        await _stage.Decide("TRUE_MATCH", hit: _stage.Screenings.Found[0].Id);
        var (outcomes, runs) = (_stage.Customer.Outcomes, _stage.Screenings.Ran.Count);
        _stage.Customer.IsClosed = true;

        await _stage.Ask([Sanctions], number: "REQ-2");

        _stage.Screenings.Ran.Should().HaveCount(runs);
        _stage.Screenings.Found.Select(hit => hit.State).Should().Equal([HitState.TrueMatch, HitState.Withdrawn]);
        _stage.Screenings.Known.Should().BeEmpty();
        _stage.Customer.Outcomes.Should().Be(outcomes);
    }

    [Fact]
    public async Task A_screening_without_a_required_list_is_pending_and_its_party_waits()
    {
        _stage.Options.Processes.Sanctions.Required = ["eu"];

        await _stage.Ask();

        (_stage.LastRun.State, _stage.LastRun.CompletedAt).Should().Be((RunState.Pending, null));
        _stage.Customer[0, Sanctions].Should().Be(new PartyOutcome(0, Sanctions, RunState.Pending, null, HasOpenHits: true));
        (_stage.Screenings.Known[0].IsWaiting, _stage.Screenings.Known[0].LastRun).Should().Be((true, _stage.LastRun.Number));
        _stage.Index.Lists.Add(_stage.Index.Lists[0] with { Key = "eu" });
        await _stage.Repeat(ScreeningTrigger.ListArrived, Sanctions);
        _stage.Screenings.Known[0].IsWaiting.Should().BeFalse();
        (_stage.LastRun.State, _stage.Customer[0, Sanctions]!.State).Should().Be((RunState.Hits, RunState.Hits));
    }

    [Fact]
    public async Task Where_a_person_searches_for_media_a_hit_waits_for_the_search_and_is_not_suppressed()
    {
        _stage.Options.Processes.AdverseMedia.Mode = "manual";
        await _stage.Ask([AdverseMedia]);

        (_stage.Hit.ListKey, _stage.Hit.EntryId, _stage.Hit.Name, _stage.Hit.State)
            .Should().Be(("manual", "manual", "Ludmila Sorokina", HitState.Open));
        await _stage.Decide("FALSE_POSITIVE");
        _stage.Screenings.Made.Should().BeEmpty("a later search may find other media");
        _stage.Customer[0, AdverseMedia].Should().Be(new PartyOutcome(0, AdverseMedia, RunState.Clear, false, HasOpenHits: false));

        await _stage.Repeat(ScreeningTrigger.Rescreening);
        _stage.Screenings.Ran.Should().ContainSingle("a person does not search again");
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        _stage.Screenings.Ran.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_person_requests_a_screening_of_a_customer_that_is_open_and_visible()
    {
        var runs = await _stage.Request("SANCTIONS", "SANCTIONS", "PEP");

        runs.Select(run => (run.Process, run.Trigger, run.State, run.CommunicationNumber, run.Match)).Should().Equal(
            ("SANCTIONS", "MANUAL", "HITS", "LAST", null), ("PEP", "MANUAL", "CLEAR", "LAST", (bool?)false));
        (_stage.Trail.Customer, _stage.Trail.Account).Should().Be((_stage.Customer.Id, _stage.Customer.Account));
        _stage.Customer.IsClosed = true;
        (await Rejections.Codes(() => _stage.Request("PEP"))).Should().Equal("customer_closed");
        _stage.Caller = _stage.Caller with { Account = new("other") };
        (await Rejections.Missing(() => _stage.Request("PEP"))).Should().Be("Customer");
    }

    [Fact]
    public async Task A_repetition_runs_the_customers_processes_and_those_that_a_setting_demands()
    {
        await _stage.Ask();
        _stage.Options.Processes.Pep.Categories = ["IND"];

        await _stage.Repeat(ScreeningTrigger.Rescreening);
        await _stage.Repeat(ScreeningTrigger.ListChanged, Pep, InternalList);

        _stage.Screenings.Ran.Skip(1).Select(run => (run.Process, run.Trigger)).Should().Equal(
            (Sanctions, ScreeningTrigger.Rescreening), (Pep, ScreeningTrigger.Rescreening), (Pep, ScreeningTrigger.ListChanged));
    }

    [Fact]
    public async Task A_repetition_for_some_parties_leaves_the_others()
    {
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Ludmila Sorokina"), ScreenedCustomer.Person(1, "Jonas Jonaitis")];
        await _stage.Ask();

        await _stage.Repeat(new RescreenCustomer(_stage.Customer.Account, _stage.Customer.Id, [Sanctions],
            ScreeningTrigger.ListChanged)
        { Positions = new HashSet<int> { 1 } });

        _stage.Screenings.Ran.Skip(2).Should().ContainSingle().Which.Position.Should().Be(1);
        _stage.Hit.Position.Should().Be(0);
    }

    [Fact]
    public async Task The_record_of_the_reason_advances_with_the_customer()
    {
        await _stage.Ask();
        var repetition = Rescreening.Register(new(_stage.Customer.Account, []), [Sanctions], "ieva", 7, 1, _stage.Clock.Now);
        _stage.Screenings.Repetitions.Add(repetition);

        await _stage.Repeat(new RescreenCustomer(_stage.Customer.Account, _stage.Customer.Id, [], ScreeningTrigger.Rescreening)
        {
            List = "un",
            Rescreening = repetition.Id,
            CustomerNumber = 5,
        });

        _stage.Screenings.Progresses["un"].Cursor.Should().Be(5);
        (repetition.Cursor, repetition.Done).Should().Be((5, 1));
    }

    [Fact]
    public async Task Only_news_is_reported_as_completed()
    {
        _stage.Customer.Parties = [ScreenedCustomer.Person(0, "Jonas Jonaitis")];
        await _stage.Ask();
        Completed().Should().Be(1);

        await _stage.Repeat(ScreeningTrigger.Rescreening);
        Completed().Should().Be(0, "it found what was known");
        await _stage.Repeat(ScreeningTrigger.ListChanged);
        Completed().Should().Be(1);
        _stage.LastRun.CompletedAt.Should().NotBeNull();
    }

    private int Completed() => _stage.LastRun.TakeRaised().Count(one => one.Event is ScreeningCompleted);
}
