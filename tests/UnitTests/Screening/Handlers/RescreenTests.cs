using Onboarding.Application.Screening.AdvanceList;
using Onboarding.Application.Screening.FinishRescreening;
using Onboarding.Application.Screening.GetRescreening;
using Onboarding.Application.Screening.GetScreeningHealth;
using Onboarding.Application.Screening.PostponeCustomer;
using Onboarding.Application.Screening.ReplayRun;
using Onboarding.Application.Screening.RequestScreening;
using Onboarding.Application.Screening.Rescreen;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;
using static Onboarding.Domain.Screening.Contracts.ScreeningProcess;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Screenings of all customers, the progress of lists, replays, and what is wrong with screenings.</summary>
public class RescreenTests
{
    private readonly ScreeningStage _stage = new();

    [Theory]
    [InlineData(null, null, "SANCTIONS PEP ADVERSE_MEDIA INTERNAL_LIST")]
    [InlineData("PEP", null, "PEP")]
    [InlineData(null, "un", "SANCTIONS")]
    [InlineData("SANCTIONS PEP", "peps un", "SANCTIONS PEP")]
    [InlineData("PEP SANCTIONS", "un", "SANCTIONS")]
    public async Task A_screening_of_all_customers_runs_the_processes_that_both_selections_name(string? processes, string? lists, string selected)
    {
        _stage.Screenings.Open = 7;

        var shown = await Rescreen(processes, lists);

        string.Join(' ', shown.Processes).Should().Be(selected);
        (shown.State, shown.Customers, shown.Done, shown.RequestedBy, shown.RequestedAt, shown.FinishedAt).Should()
            .Be(("RUNNING", 7, 0, "ieva", _stage.Clock.Now, null));
        _stage.Screenings.Repetitions.Should().ContainSingle().Which.Id.Should().Be(shown.Id);
    }

    [Theory]
    [InlineData("", null, "nothing_selected ")]
    [InlineData("PEP", "un", "nothing_selected ")]
    [InlineData(null, "", "nothing_selected ")]
    [InlineData("MARS", "none", "invalid_process /processes/0|unknown_list /lists/0")]
    [InlineData("PEP", "peps", "")]
    [InlineData(null, null, "")]
    public void A_selection_names_known_processes_and_lists_and_selects_something(string? processes, string? lists, string findings) =>
        string.Join('|', new RescreenRules(_stage.Index, _stage.Caller).Findings(Command(processes, lists)).Select(one => $"{one.Code} {one.Path}"))
            .Should().Be(findings);

    [Fact]
    public async Task A_client_screens_the_customers_that_it_sees()
    {
        _stage.Caller = _stage.Caller with { BusinessUnits = ["A", "B"] };
        await Rescreen(null, null);
        _stage.Screenings.Counted.Should().BeEquivalentTo(new RescreeningScope(_stage.Customer.Account, ["A", "B"]));

        _stage.Caller = _stage.Caller with { SeesEveryAccount = true, BusinessUnits = [] };
        await Rescreen(null, null);
        _stage.Screenings.Counted.Should().BeEquivalentTo(new RescreeningScope(AccountId.None, []));
    }

    [Fact]
    public async Task A_screening_of_all_customers_ends_once()
    {
        var id = (await Rescreen(null, null)).Id;
        var finish = new FinishRescreeningHandler(_stage.Screenings, _stage.Clock);

        await finish.Handle(new(id), default);
        var at = _stage.Clock.Now;
        _stage.Clock.Advance(TimeSpan.FromHours(1));
        await finish.Handle(new(id), default);
        await finish.Handle(new(Guid.NewGuid()), default);

        var shown = await new GetRescreeningHandler(_stage.Screenings, _stage.Caller).Handle(new(id), default);
        (shown.State, shown.FinishedAt).Should().Be(("FINISHED", at));
        (await Rejections.Missing(() => new GetRescreeningHandler(_stage.Screenings, _stage.Caller with { Account = new("other") })
            .Handle(new(id), default))).Should().Be("Rescreening");
    }

    [Fact]
    public async Task The_progress_of_a_list_follows_its_steps()
    {
        var handler = new AdvanceListHandler(_stage.Screenings, _stage.Numbers);
        async Task<ListProgress> Step(ListStep step, ListBasis? basis = null, long customer = 0)
        {
            await handler.Handle(new("un", step) { Basis = basis, CustomerNumber = customer }, default);
            return _stage.Screenings.Progresses["un"];
        }

        (await Step(ListStep.Begin, new(3, Sanctions, 7_000)))
            .Should().BeEquivalentTo(new { IsRunning = true, Target = 3, Threshold = 7_000, Since = 1L });
        (await Step(ListStep.Advance, customer: 9)).Cursor.Should().Be(9);
        (await Step(ListStep.Finish)).Should().BeEquivalentTo(new { IsRunning = false, Compared = 3, Cursor = 0L });
        (await Step(ListStep.Retire)).IsRetired.Should().BeTrue();
        await FluentActions.Awaiting(() => Step(ListStep.Begin)).Should().ThrowAsync<InvalidOperationException>();
        await FluentActions.Awaiting(() => Step((ListStep)9)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_screening_that_failed_waits_for_another_try_and_lets_the_others_go_on()
    {
        await _stage.Ask([Sanctions, Pep]);
        var handler = new PostponeCustomerHandler(_stage.Screenings, new(_stage.Screenings), _stage.Numbers);

        await handler.Handle(new(Failed([Sanctions])), default);

        var party = _stage.Screenings.Known.Should().ContainSingle().Subject;
        party.Waiting.Should().Equal(Sanctions);
        party.LastRun.Should().BeGreaterThan(_stage.LastRun.Number);
        _stage.Screenings.Progresses["un"].Cursor.Should().Be(5);
        await handler.Handle(new(Failed([])), default);
        party.Waiting.Should().Equal(Sanctions, Pep);
    }

    [Fact]
    public async Task Health_names_lists_that_settings_require_and_screenings_that_wait()
    {
        _stage.Options.Processes.Sanctions.Required = ["un", "eu"];
        _stage.Options.Processes.Pep.Required = ["peps", "eu", ""];
        Task<ScreeningCondition> Health() =>
            new GetScreeningHealthHandler(_stage.Screenings, _stage.Index, _stage.Policy, _stage.Clock).Handle(new(), default);

        (await Health()).Problems.Should().Equal("the required list eu is missing");
        _stage.Index.Lists[0] = _stage.Index.Lists[0] with { StaleAt = _stage.Clock.Now.AddTicks(-1) };
        _stage.Index.Lists[1] = _stage.Index.Lists[1] with { Version = 0 };
        _stage.Screenings.Waits = true;
        (await Health()).Problems.Should().Equal(
            "the required list eu is missing", "the required list peps is missing", "the required list un is STALE",
            "screenings wait for lists, or for another try");
        _stage.Index.Lists[0] = _stage.Index.Lists[0] with { IsRequired = true };
        (await Health()).Problems.Should().NotContain("the required list un is STALE", "it is reported with the lists");
    }

    [Fact]
    public async Task A_replay_repeats_the_result_with_the_policy_that_was_in_force()
    {
        var policies = new FakePolicies();
        Task<Replay> Replay() =>
            new ReplayRunHandler(_stage.Screenings, _stage.Index, policies, _stage.Caller).Handle(new(_stage.LastRun.Id), default);
        await _stage.Ask();

        (await Replay()).IsSame.Should().BeTrue();
        _stage.Index.Policy = MatchPolicy.Default with { Version = 2, Threshold = 9_000 };
        var again = await Replay();
        (again.IsSame, again.Result.GetProperty("policy").GetProperty("version").GetInt32()).Should().Be((true, 1), "the service ships that policy");
        policies.Shipped = MatchPolicy.Default with { Version = 3, Threshold = 8_000 };
        (await Rejections.Codes(Replay)).Should().Equal("policy_unknown");
        policies.Former = MatchPolicy.Default with { Threshold = 8_500 };
        (await Rejections.Codes(Replay)).Should().Equal("policy_unknown");
        policies.Former = MatchPolicy.Default;
        (await Replay()).IsSame.Should().BeTrue();
        _stage.Publish(FakeIndex.Entry("e2", "Ludmila Sorokina"));
        (await Replay()).IsSame.Should().BeFalse();
        _stage.Caller = _stage.Caller with { Account = new("other") };
        (await Rejections.Missing(Replay)).Should().Be("Screening");
    }

    [Theory]
    [InlineData(null, "required /processes")]
    [InlineData("", "required /processes")]
    [InlineData("PEP MARS", "invalid_process /processes/1")]
    [InlineData("PEP SANCTIONS", "")]
    public void A_request_for_a_screening_names_processes(string? processes, string findings) => string.Join('|', new RequestScreeningRules()
        .Findings(new(_stage.Customer.Id, Split(processes))).Select(one => $"{one.Code} {one.Path}")).Should().Be(findings);

    private static string?[]? Split(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Rescreen Command(string? processes, string? lists) => new(Split(processes), Split(lists));

    private Task<RescreeningItem> Rescreen(string? processes, string? lists) => new RescreenHandler(
        _stage.Screenings, _stage.Index, _stage.Caller, _stage.Numbers, _stage.Clock).Handle(Command(processes, lists), default);

    private RescreenCustomer Failed(IReadOnlyList<ScreeningProcess> processes) =>
        new(_stage.Customer.Account, _stage.Customer.Id, processes, ScreeningTrigger.ListChanged) { List = "un", CustomerNumber = 5 };
}
