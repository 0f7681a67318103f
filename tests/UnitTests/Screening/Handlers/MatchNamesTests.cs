using Onboarding.Application.Screening;
using Onboarding.Application.Screening.Compare;
using Onboarding.Application.Screening.Match;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Look-ups of names: their limits, the lists that they need, and the hits that they return.</summary>
public class MatchNamesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private static readonly NameQuery Ludmila = new() { Id = "q1", EntityType = "INDIVIDUAL", Name = "Ludmila Sorokina" };

    private readonly FakeIndex _index = new();
    private readonly ScreeningOptions _options = new();
    private readonly FakeCaller _caller = new() { Account = new("bank") };

    [Fact]
    public async Task A_look_up_returns_the_hits_of_each_query_in_order()
    {
        var found = await Match(new([Ludmila, Ludmila with { Id = "q2", Name = "Jonas Jonaitis" }], null, null, null, null, Explain: false));

        found.Results.Select(result => (result.Id, result.Status, result.Hits.Count)).Should().Equal(("q1", "HITS", 1), ("q2", "CLEAR", 0));
        found.Results[0].Hits[0].Should().Be(new MatchHit("un", 3, "e1", "Ludmila Sorokina", 1m, null));
        found.Lists.Should().Equal(new UsedList("un", 3, "hash of un"), new UsedList("peps", 2, "hash of peps"));
        (found.Policy.Version, found.Policy.Sha256, _index.Asked).Should().Be((1, MatchPolicy.Default.Sha256, new AccountId("bank")));
    }

    [Fact]
    public async Task A_score_is_explained_on_demand() =>
        (await Match(new([Ludmila], null, null, null, null, Explain: true))).Results[0].Hits[0].Explanation!.Pairs.Select(pair => pair.Fit)
            .Should().OnlyContain(fit => fit == "same");

    [Fact]
    public async Task Processes_and_lists_restrict_the_look_up()
    {
        _index.Entries.Add(("peps", FakeIndex.Entry("p1", "Ludmila Sorokina")));

        (await Entries(null, null)).Should().BeEquivalentTo("e1", "p1");
        (await Entries(["PEP"], null)).Should().Equal("p1");
        (await Entries(null, ["un"])).Should().Equal("e1");
        (await Entries(["PEP"], ["un"])).Should().BeEmpty();
    }

    [Fact]
    public async Task A_query_gets_ten_hits_unless_it_states_a_limit()
    {
        _index.Entries.AddRange(Enumerable.Range(0, 11).Select(number => ("un", FakeIndex.Entry($"x{number}", "Ludmila Sorokina"))));

        (await Match(new([Ludmila], null, null, null, null, false))).Results[0].Hits.Should().HaveCount(10);
        (await Match(new([Ludmila], null, null, null, 12, false))).Results[0].Hits.Should().HaveCount(12);
    }

    [Fact]
    public async Task A_list_has_its_own_threshold_and_a_request_may_state_one_for_all()
    {
        var query = Ludmila with { Name = "Ludmila Petrowna Sorokina" };
        var score = (await Match(new([query], null, null, 0.3m, null, false))).Results[0].Hits.Should().ContainSingle().Subject.Score;
        score.Should().BeLessThan(1m);

        async Task<int> HitsAt(decimal threshold)
        {
            _index.Lists[0] = _index.Lists[0] with { OwnThreshold = (int)(threshold * 10_000) };
            return (await Match(new([query], null, null, null, null, false))).Results[0].Hits.Count;
        }

        (await HitsAt(score), await HitsAt(score + 0.0001m)).Should().Be((1, 0));
        (await Match(new([query], null, null, score, null, false))).Results[0].Hits.Should().HaveCount(1);
        (await Match(new([query], null, null, score + 0.0001m, null, false))).Results[0].Hits.Should().BeEmpty();
    }

    [Fact]
    public async Task A_weak_alias_alone_is_found_only_by_a_request_with_its_own_threshold()
    {
        _index.Entries[0] = ("un", FakeIndex.Entry("e1", "Olga Orlowa") with { Names = [new("Olga Orlowa"), new("Ludmila Sorokina", IsWeak: true)] });

        (await Match(new([Ludmila], null, null, null, null, false))).Results[0].Status.Should().Be("CLEAR");
        (await Match(new([Ludmila], null, null, 0.3m, null, false))).Results[0].Hits.Should().ContainSingle();
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, "un", "")]
    [InlineData("PEP", null, "")]
    [InlineData("INTERNAL_LIST", null, "INTERNAL_LIST")]
    public async Task A_process_without_a_list_leaves_the_look_up_pending(string? process, string? list, string missing) =>
        await Pending(process, list, missing);

    [Theory]
    [InlineData(null, null, "un eu")]
    [InlineData("SANCTIONS", null, "un eu SANCTIONS")]
    [InlineData("PEP", null, "")]
    [InlineData(null, "un", "un")]
    [InlineData(null, "peps", "")]
    public async Task A_required_list_that_is_old_or_absent_leaves_the_look_up_pending(string? process, string? list, string missing)
    {
        _index.Lists[0] = _index.Lists[0] with { IsRequired = true, StaleAt = Now.AddTicks(-1) };
        _options.Processes.Sanctions.Required = ["eu"];

        await Pending(process, list, missing);
    }

    [Fact]
    public async Task A_list_without_a_version_is_not_used_and_one_that_a_request_names_is_needed()
    {
        _index.Lists[0] = _index.Lists[0] with { Version = 0 };

        await Pending(null, null, "");
        await Pending(null, "un", "un");
        (await Match(new([Ludmila], null, null, null, null, false))).Lists.Should().ContainSingle().Which.Key.Should().Be("peps");
    }

    [Theory]
    [InlineData("0.2999", null, "/threshold")]
    [InlineData("1.0001", null, "/threshold")]
    [InlineData("0.3", 1, "")]
    [InlineData("1", 100, "")]
    [InlineData(null, 0, "/limit")]
    [InlineData(null, 101, "/limit")]
    public async Task Threshold_and_limit_have_bounds(string? threshold, int? limit, string path) => (await Paths(new(
        [Ludmila], null, null, threshold is null ? null : decimal.Parse(threshold, System.Globalization.CultureInfo.InvariantCulture), limit, false)))
        .Should().Equal(path.Length == 0 ? [] : [path]);

    [Fact]
    public async Task A_request_has_1_to_1000_queries_and_all_its_defects_are_reported()
    {
        (await Paths(new(null, null, null, null, null, false))).Should().Equal("/queries");
        (await Paths(new([], null, null, null, null, false))).Should().Equal("/queries");
        (await Paths(new([.. Enumerable.Repeat(Ludmila, 1000)], null, null, null, null, false))).Should().BeEmpty();
        (await Paths(new([.. Enumerable.Repeat(Ludmila, 1001)], null, null, null, null, false))).Should().Equal("/queries");
        (await Paths(new([null, Ludmila with { Name = null }], ["PEP", "MARS", null], ["un", "none"], 2m, 0, false))).Should()
            .Equal("/processes/1", "/processes/2", "/lists/1", "/queries/0", "/queries/1/name", "/threshold", "/limit");
    }

    [Fact]
    public void Each_member_of_a_query_is_checked()
    {
        Read(Ludmila with { Id = new string('i', 257) }).Should().Equal("/q/id");
        Read(Ludmila with { Id = new string('i', 256), Name = new string('n', 1000) }).Should().BeEmpty();
        Read(Ludmila with { Name = new string('n', 1001) }).Should().Equal("/q/name");
        Read(Ludmila with { Name = "- ." }).Should().Equal("/q/name");
        Read(Ludmila with { EntityType = "PERSON", BirthDate = "soon", Gender = "X" }).Should().Equal("/q/entityType", "/q/birthDate", "/q/gender");
        Read(Ludmila with { BirthDate = "1971", Gender = "F" }).Should().BeEmpty();
        Read(Ludmila with { Countries = ["LT", "Lithuania", null, "XX"] }).Should().Equal("/q/countries/1", "/q/countries/2", "/q/countries/3");
        Read(Ludmila with { Countries = [.. Enumerable.Repeat("LT", 50)] }).Should().BeEmpty();
        Read(Ludmila with { Countries = [.. Enumerable.Repeat("LT", 60)] }).Should().Equal("/q/countries/50");
        Read(Ludmila with
        {
            Identifiers = [new(null, "1", "LT"), new(null, "", null), new(null, new string('1', 257), null), null, new(null, "1",
            "XX")]
        })
            .Should().Equal("/q/identifiers/1", "/q/identifiers/2", "/q/identifiers/3", "/q/identifiers/4");
        Read(Ludmila with { Identifiers = [.. Enumerable.Repeat(new NameQueryIdentifier("PASSPORT", new string('1', 256), null), 50)] })
            .Should().BeEmpty();
        Read(Ludmila with { Identifiers = [.. Enumerable.Repeat(new NameQueryIdentifier("PASSPORT", "1", null), 60)] })
            .Should().Equal("/q/identifiers/50");
    }

    [Fact]
    public void A_query_becomes_a_subject_with_its_full_name_and_the_parts_of_it()
    {
        var subject = NameQueries.Read(
            new()
            {
                EntityType = "INDIVIDUAL",
                Name = "L. Sorokina",
                FirstName = "Ludmila",
                MiddleName = " ",
                LastName = "Sorokina",
                BirthDate = "1971-04",
                Gender = "F",
                Countries = ["by"],
                Identifiers = [new(null, "MP1", "BY"), new("PASSPORT", "MP2", null)],
            },
            "",
            [])!;

        subject.Should().BeEquivalentTo(new Subject(
            NameType.Person, ["L. Sorokina", "Ludmila Sorokina"], new(new(1971, 4, 1), new(1971, 4, 30)), "F", ["BY"],
            [new ListedIdentifier("OTHER", "MP1", "BY"), new ListedIdentifier("PASSPORT", "MP2", null)]));
        NameQueries.Read(new() { EntityType = "ORGANIZATION", Name = "Ship Ltd" }, "", [])!.Type.Should().Be(NameType.Organisation);
    }

    [Fact]
    public async Task Pairs_are_compared_in_order_and_also_if_they_do_not_fit()
    {
        var (ludmila, jonas) = (new NameQuery { Name = "Ludmila Sorokina" }, new NameQuery { Name = "Jonas Jonaitis" });

        var found = await Compare(new("a", "INDIVIDUAL", ludmila, ludmila), new("b", "INDIVIDUAL", ludmila, jonas));

        found.Results.Select(result => (result.Id, result.Score == 1m, result.Score < 0.5m)).Should().Equal(("a", true, false), ("b", false, true));
        found.Results[1].Explanation.LeftOver.A.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Defects_of_pairs_are_reported_at_their_places()
    {
        var ludmila = new NameQuery { Name = "Ludmila Sorokina" };

        (await Defects()).Should().Equal("required /pairs");
        (await Defects(new NamePair(null, "MARS", ludmila, null), null)).Should().Equal(
            "invalid_value /pairs/0/entityType", "required /pairs/0/b", "required /pairs/1/a", "required /pairs/1/b");
        (await Defects(new NamePair(null, null, ludmila, ludmila))).Should().Equal("invalid_value /pairs/0/entityType");
        (await Defects([.. Enumerable.Repeat(new NamePair(null, "INDIVIDUAL", ludmila, ludmila), 1001)])).Should().Equal("too_many /pairs");
        (await Compare([.. Enumerable.Repeat(new NamePair(null, "INDIVIDUAL", ludmila, ludmila), 1000)])).Results.Should().HaveCount(1000);
    }

    private static IEnumerable<string> Read(NameQuery query)
    {
        var findings = new List<Finding>();
        var subject = NameQueries.Read(query, "/q", findings);
        (subject is null).Should().Be(findings.Count > 0);
        return findings.Select(finding => finding.Path);
    }

    private async Task Pending(string? process, string? list, string missing)
    {
        var result = (await Match(new([Ludmila], process is null ? null : [process], list is null ? null : [list], null, null, false))).Results[0];

        string.Join(' ', result.Missing).Should().Be(missing);
        (result.Status == "PENDING").Should().Be(missing.Length > 0);
    }

    private async Task<IEnumerable<string>> Entries(IReadOnlyList<string?>? processes, IReadOnlyList<string?>? lists) =>
        (await Match(new([Ludmila], processes, lists, null, null, false))).Results[0].Hits.Select(hit => hit.Entry);

    private async Task<IEnumerable<string>> Paths(MatchNames query)
    {
        try
        {
            await Match(query);
            return [];
        }
        catch (InvalidInput rejected)
        {
            return rejected.Findings.Select(finding => finding.Path);
        }
    }

    private async Task<IEnumerable<string>> Defects(params NamePair?[] pairs) =>
        (await FluentActions.Awaiting(() => Compare(pairs))
            .Should().ThrowAsync<InvalidInput>()).Which.Findings.Select(one => $"{one.Code} {one.Path}");

    private Task<ComparedNames> Compare(params NamePair?[] pairs) => new CompareNamesHandler(_index, _caller).Handle(new(pairs), default);

    private Task<MatchResults> Match(MatchNames query) =>
        new MatchNamesHandler(_index, new(_options), _caller, new FixedClock(Now)).Handle(query, default);
}
