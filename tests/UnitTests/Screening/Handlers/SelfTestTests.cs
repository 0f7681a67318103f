using System.Globalization;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.GetSelfTest;
using Onboarding.Application.Screening.RecordSelfTest;
using Onboarding.Application.Screening.RequestSelfTest;
using Onboarding.Application.Screening.RunSelfTest;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Self-tests of the engine: their request, their end and their report.</summary>
public class SelfTestTests
{
    private readonly ScreeningStage _stage = new();
    private readonly FakeSelfTests _tests = new();

    [Fact]
    public async Task A_request_has_1000_entries_and_the_date_as_its_seed_unless_it_states_others()
    {
        var (plain, stated) = (await Request(null, null), await Request(7, 8));

        (plain.State, plain.Entries, plain.Seed, plain.RequestedAt, plain.RequestedBy, plain.Report).Should()
            .Be(("RUNNING", 1_000, 20260506L, _stage.Clock.Now, "ieva", null));
        (stated.Entries, stated.Seed).Should().Be((7, 8L));
        _tests.All.Should().OnlyContain(test => test.Account == _stage.Caller.Account);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public void A_self_test_alters_1_to_20000_entries(int entries, bool isValid)
    {
        new RequestSelfTestValidator().Validate(new RequestSelfTest(Guid.NewGuid(), entries, null)).IsValid.Should().Be(isValid);
        new ComputeSelfTestValidator().Validate(new ComputeSelfTest(AccountId.None, entries, 1)).IsValid.Should().Be(isValid);
    }

    [Fact]
    public async Task A_self_test_ends_once_and_is_shown_to_its_account()
    {
        var id = (await Request(5, 1)).Id;
        var report = await Compute(5, 1);
        var end = new EndSelfTestHandler(_tests, _stage.Clock);

        await end.Handle(new(id, report), default);
        _stage.Clock.Advance(TimeSpan.FromHours(1));
        await end.Handle(new(id, null), default);

        var shown = await new GetSelfTestHandler(_tests, _stage.Caller).Handle(new(id), default);
        (shown.State, shown.EndedAt).Should().Be(("COMPLETED", _stage.Clock.Now.AddHours(-1)));
        shown.Report.Should().BeEquivalentTo(report);
        (await Rejections.Missing(() => new GetSelfTestHandler(_tests, _stage.Caller with { Account = new("other") }).Handle(new(id), default)))
            .Should().Be("Self-test");
        (await new GetSelfTestHandler(_tests, _stage.Caller with { Account = new("other"), SeesEveryAccount = true }).Handle(new(id), default))
            .Id.Should().Be(id);
        (await Rejections.Missing(() => end.Handle(new(Guid.NewGuid(), null), default))).Should().Be("Self-test");
        var failed = (await Request(5, 1)).Id;
        await end.Handle(new(failed, null), default);
        (await new GetSelfTestHandler(_tests, _stage.Caller).Handle(new(failed), default)).State.Should().Be("FAILED");
    }

    [Fact]
    public async Task A_recorded_self_test_is_complete()
    {
        var report = await Compute(5, 1);

        var shown = await new RecordSelfTestHandler(_tests, _stage.Numbers, _stage.Caller, _stage.Clock).Handle(
            new(Guid.NewGuid(), 5, 1, _stage.Clock.Now.AddMinutes(-1), report), default);

        (shown.State, shown.RequestedAt, shown.EndedAt).Should().Be(("COMPLETED", _stage.Clock.Now.AddMinutes(-1), _stage.Clock.Now));
        _tests.All.Should().ContainSingle();
    }

    [Fact]
    public async Task A_report_counts_what_is_found_and_the_customers_with_hits()
    {
        _stage.Publish(Listed("e1", "Ludmila Sorokina"));
        _stage.Index.Lists.Add(_stage.Index.Lists[1] with { Key = "empty", Version = 0 });

        var report = await Compute(10, 1, "Ludmila Sorokina", "Jonas Jonaitis", "Ludmila Petrowna Sorokina");

        (report.Sampled, report.Customers, report.Alerted).Should().Be((1, 3L, 2L));
        report.Lists.Select(list => list.Key).Should().Equal("un", "peps");
        report.AlertedFrom.Keys.Should().Equal("0.55", "0.60", "0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95", "1.00");
        (report.AlertedFrom["0.55"], report.AlertedFrom["1.00"]).Should().Be((2L, 1L));
        var same = report.Kinds.Single(kind => kind.Kind == "SAME");
        (same.Tried, same.Found, same.Share, same.FoundFrom["1.00"], same.Missed.Count).Should().Be((1, 1, 1m, 1, 0));
        var other = report.Kinds.Single(kind => kind.Kind == "CONTRADICTED");
        (other.Tried, other.Found + other.Missed.Count).Should().Be((1, other.Found * 2), "another person of the same name is shown if it is found");
        var altered = report.Kinds.Where(kind => kind.Kind != "CONTRADICTED").ToList();
        report.Found.Should().Be(decimal.Round(altered.Sum(kind => kind.Found) / (decimal)altered.Sum(kind => kind.Tried), 4));
        report.Kinds.Single(kind => kind.Kind == "LEGAL_FORM_ADDED").Should().Match<AlterationResult>(kind => kind.Tried == 0 && kind.Share == 0);
    }

    [Fact]
    public void A_sample_has_persons_and_organisations_and_is_the_same_for_the_same_seed()
    {
        _stage.Index.Entries.Clear();
        _stage.Index.Entries.AddRange(Enumerable.Range(0, 200).Select(number => ("un", Listed(
            number.ToString(CultureInfo.InvariantCulture), "Ludmila Sorokina") with
        { Type = number < 20 ? NameType.Vessel : NameType.Person })));
        var index = _stage.Index.Current.Index;
        string Sample(int size, long seed) => string.Join(' ', SampledEntries.Of(index, size, seed).Select(one => one.Entry.Id));

        SampledEntries.Of(index, 1_000, 1).Should().HaveCount(180).And.OnlyContain(one => one.Entry.Type == NameType.Person);
        SampledEntries.Of(index, 50, 1).Should().HaveCount(50).And.OnlyHaveUniqueItems();
        Sample(50, 1).Should().Be(Sample(50, 1)).And.NotBe(Sample(50, 2));
        Enumerable.Range(0, 60).SelectMany(seed => SampledEntries.Of(index, 20, seed)).Select(one => one.Entry.Id).Distinct().Should().HaveCount(180);
    }

    [Theory]
    [InlineData(1971, "NZ", 1946)]
    [InlineData(1950, "IS", 1975)]
    [InlineData(1951, "IS", 1926)]
    public void Another_person_of_the_same_name_has_another_age_and_country(int year, string own, int expected)
    {
        var entry = Listed("e1", "Ludmila Sorokina") with { BirthDates = [BirthPeriod.Year(year)], Countries = [own] };
        var subject = Altered(AlterationKind.Contradicted, entry)!;

        (subject.Names.Single(), subject.BirthDate!.From.Year, subject.Countries.Single(), subject.Gender).Should()
            .Be(("Ludmila Sorokina", expected, own == "NZ" ? "IS" : "NZ", null));
        foreach (var without in new[] { entry with { BirthDates = [] }, entry with { Countries = [] }, entry with { Type = NameType.Organisation } })
        {
            Altered(AlterationKind.Contradicted, without).Should().BeNull();
        }
    }

    [Fact]
    public void An_altered_person_keeps_what_the_list_knows()
    {
        var subject = Altered(AlterationKind.Same, Listed("e1", "Ludmila Sorokina") with { Gender = "F", Countries = ["BY", "RU"] })!;

        (subject.BirthDate, subject.Gender, subject.Countries.Single()).Should().Be((BirthPeriod.Year(1971), "F", "BY"));
    }

    private static Subject? Altered(AlterationKind kind, ListedEntry entry) => SampledEntries.Altered(kind, new("un", 1, entry), new(1));

    private static ListedEntry Listed(string id, string name) =>
        FakeIndex.Entry(id, name) with { BirthDates = [BirthPeriod.Year(1971)], Countries = ["BY"] };

    private Task<SelfTestItem> Request(int? entries, long? seed) => new RequestSelfTestHandler(
        _tests, _stage.Numbers, _stage.Caller, _stage.Clock).Handle(new(Guid.NewGuid(), entries, seed), default);

    private Task<SelfTestReport> Compute(int entries, long seed, params string[] customers) =>
        new ComputeSelfTestHandler(_stage.Index, new FakeStream(customers)).Handle(new(_stage.Caller.Account, entries, seed), default);

    private sealed class FakeSelfTests : ISelfTests
    {
        public List<SelfTest> All { get; } = [];

        public Task<SelfTest?> Find(Guid id, CancellationToken cancellationToken) => Task.FromResult(All.Find(test => test.Id == id));

        public Task<SelfTest?> Read(Guid id, CancellationToken cancellationToken) => Find(id, cancellationToken);

        public Task<IReadOnlyList<SelfTestItem>> Latest(AccountId account, int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SelfTestItem>>([.. All.Take(count).Select(SelfTestItem.Of)]);

        public Task<IReadOnlyList<RunningSelfTest>> Running(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RunningSelfTest>>([]);

        public void Add(SelfTest test) => All.Add(test);
    }
}
