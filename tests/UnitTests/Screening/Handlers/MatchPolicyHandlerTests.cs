using System.Text.Json;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.GetMatchPolicy;
using Onboarding.Application.Screening.PublishMatchPolicy;
using Onboarding.Application.Screening.SaveMatchPolicyDraft;
using Onboarding.Application.Screening.SimulateMatchPolicy;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>The match policy of an account: draft, publication, documents and simulation.</summary>
public class MatchPolicyHandlerTests
{
    private readonly ScreeningStage _stage = new();
    private readonly FakePolicies _policies = new();

    [Fact]
    public async Task A_draft_replaces_the_earlier_one_and_starts_from_the_threshold_of_the_service()
    {
        _policies.Shipped = MatchPolicy.Default with { Threshold = 8_000 };
        await Save("""{"name":"First"}""");
        var shown = await Save("""{"name":"Second","thresholds":{"PEP":0.9}}""");

        (shown.Name, shown.ChangedAt, shown.ChangedBy).Should().Be(("Second", _stage.Clock.Now, "ieva"));
        var text = await Document(null);
        text.Json.Should().Contain("\"threshold\":0.8,").And.Contain("\"PEP\":0.9");
        (await Get()).Should().BeEquivalentTo(new { Version = 1, IsShipped = true, Draft = shown });
    }

    [Fact]
    public async Task A_draft_is_changed_and_published_in_the_state_that_was_read()
    {
        _stage.Precondition.Set(["*"], null);
        (await Rejections.Codes(() => Save("""{"name":"First"}"""))).Should().Equal("precondition_failed");
        _stage.Precondition.Set(null, ["*"]);
        await Save("""{"name":"First"}""");
        (await Rejections.Codes(() => Save("""{"name":"Second"}"""))).Should().Equal("precondition_failed");
        (await Rejections.Codes(Publish)).Should().Equal("precondition_failed");
        _stage.Precondition.Set([(await Document(null)).Tag], null);
        (await Publish()).Version.Should().Be(2);
    }

    [Fact]
    public async Task A_published_policy_screens_every_customer_of_the_account_in_every_process()
    {
        _stage.Screenings.Open = 7;
        await Save("""{"name":"First"}""");

        var version = await Publish();

        (version.Version, version.Name, version.PublishedBy, version.PublishedAt, version.IsShipped).Should()
            .Be((2, "First", "ieva", (DateTimeOffset?)_stage.Clock.Now, false));
        _stage.Screenings.Counted.Should().BeEquivalentTo(new { Account = _stage.Customer.Account, BusinessUnits = Array.Empty<string>() });
        _stage.Screenings.Repetitions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Customers = 7, Processes = Enum.GetValues<ScreeningProcess>(), RequestedBy = "ieva" });
        var shown = await Get();
        (shown.Version, shown.IsShipped, shown.Draft).Should().Be((2, false, null));
        shown.Versions.Select(one => (one.Version, one.IsShipped)).Should().Equal((2, false), (1, true));
        (await Rejections.Codes(Publish)).Should().Equal("no_draft");
    }

    [Fact]
    public async Task Where_decisions_need_two_persons_the_author_does_not_publish()
    {
        await Save("""{"name":"First"}""");

        (await Rejections.Codes(() => Publish(needsSecondPerson: true))).Should().Equal("approver_is_proposer");
        _stage.SignIn("jonas");
        (await Publish(needsSecondPerson: true)).PublishedBy.Should().Be("jonas");
    }

    [Fact]
    public async Task Everyone_who_has_changed_the_draft_is_an_author_also_after_a_later_change_by_another_person()
    {
        await Save("""{"name":"First"}""");
        _stage.SignIn("jonas");
        await Save("""{"name":"Second"}""");
        _stage.SignIn("ieva");

        (await Rejections.Codes(() => Publish(needsSecondPerson: true))).Should().Equal("approver_is_proposer");
        _stage.SignIn("rasa");
        await Save("""{"name":"Second"}""");
        (await Publish(needsSecondPerson: true)).PublishedBy.Should().Be("rasa", "saving the same document changes nothing");
    }

    [Fact]
    public async Task A_draft_has_at_most_a_hundred_authors()
    {
        for (var i = 0; i < 100; i++)
        {
            _stage.SignIn($"person {i}");
            await Save($$"""{"name":"Draft {{i}}"}""");
        }

        _stage.SignIn("one more");
        (await Rejections.Codes(() => Save("""{"name":"Last"}"""))).Should().Equal("too_many_authors");
    }

    [Fact]
    public async Task An_account_without_a_draft_or_version_has_none()
    {
        (await Rejections.Missing(Publish)).Should().Be("Draft");
        (await Rejections.Missing(() => Document(null))).Should().Be("Draft");
        (await Rejections.Missing(() => Document(5))).Should().Be("Version");
        (await Rejections.Missing(() => Simulate(null))).Should().Be("Draft");
        (await Rejections.Missing(() => Simulate(5))).Should().Be("Version");
        _policies.Former = MatchPolicy.Default with { Version = 5, Name = "Fifth" };
        (await Document(5)).Json.Should().Contain("Fifth");
    }

    [Fact]
    public void A_draft_is_rejected_with_every_defect()
    {
        using var json = JsonDocument.Parse("""{"name":" ","threshold":2}""");

        new SaveMatchPolicyDraftRules().Findings(new(json.RootElement)).Select(one => one.Path).Should().Equal("/threshold", "/name");
    }

    [Fact]
    public async Task A_simulation_counts_the_customers_whose_hits_come_and_go()
    {
        _stage.Index.Entries.Add(("un", FakeIndex.Entry("e2", "Ludmila Petrowna Sorokina")));
        var customers = new FakeStream("Ludmila Petrowna Sorokina", "Jonas Jonaitis", "Ludmila Sorokina");
        await Save("""{"name":"Strict","threshold":1}""");

        var strict = await Simulate(null, customers: customers);

        (strict.Version, strict.Customers, strict.Alerted, strict.WouldAlert, strict.New, strict.Gone).Should().Be((null, 3L, 2L, 2L, 0L, 0L));
        strict.Movers.Select(one => (one.Id, string.Join(' ', one.New), string.Join(' ', one.Gone))).Should().Equal(
            (customers.All[0].Id.Value, "", "un/e1"), (customers.All[2].Id.Value, "", "un/e2"));
    }

    [Fact]
    public async Task A_simulation_of_a_version_stops_at_its_limit()
    {
        _policies.Former = MatchPolicy.Default with { Version = 2, Threshold = 5_500 };
        _stage.Index.Policy = MatchPolicy.Default with { Threshold = 10_000 };
        var customers = new FakeStream("Ludmila Petrowna Sorokina", "Ludmila Sorokina", "Jonas Jonaitis");

        var all = await Simulate(2, customers: customers);
        var first = await Simulate(2, 1, customers);

        (all.Version, all.Customers, all.Alerted, all.WouldAlert, all.New, all.Gone, all.Sha256)
            .Should().Be((2, 3L, 1L, 2L, 1L, 0L, _policies.Former.Sha256));
        all.Movers.Should().ContainSingle().Which.New.Should().Equal("un/e1");
        (first.Customers, first.New).Should().Be((1L, 1L));
        (_stage.Index.Policy, _policies.Former) = (_policies.Former, MatchPolicy.Default with { Version = 2, Threshold = 10_000 });
        (await Simulate(2, customers: customers)).Should().BeEquivalentTo(new { Alerted = 2L, WouldAlert = 1L, New = 0L, Gone = 1L });
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 1, false)]
    [InlineData(1, 0, false)]
    public void A_simulation_has_a_version_and_a_limit_from_1(int? version, int? limit, bool isValid) =>
        new SimulateMatchPolicyValidator().Validate(new SimulateMatchPolicy(version, limit)).IsValid.Should().Be(isValid);

    private async Task<MatchPolicyDraftItem> Save(string document)
    {
        using var json = JsonDocument.Parse(document);
        return await new SaveMatchPolicyDraftHandler(_policies, _policies, _stage.Caller, _stage.Clock, _stage.Precondition)
            .Handle(new(json.RootElement), default);
    }

    private Task<MatchPolicyVersionItem> Publish() => Publish(needsSecondPerson: false);

    private Task<MatchPolicyVersionItem> Publish(bool needsSecondPerson) => new PublishMatchPolicyHandler(
        _policies, _stage.Screenings, new(needsSecondPerson), _stage.Caller, _stage.Numbers, _stage.Clock, _stage.Precondition)
            .Handle(new(), default);

    private Task<MatchPolicyText> Document(int? version) =>
        new GetMatchPolicyDocumentHandler(_policies, _policies, _stage.Caller).Handle(new(version), default);

    private Task<MatchPolicyItem> Get() => new GetMatchPolicyHandler(_policies, _policies, _stage.Caller).Handle(new(), default);

    private Task<MatchPolicySimulation> Simulate(int? version, int? limit = null, FakeStream? customers = null) => new SimulateMatchPolicyHandler(
        _policies, _policies, _stage.Index, customers ?? new FakeStream(), _stage.Caller).Handle(new(version, limit), default);
}
