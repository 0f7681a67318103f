using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.DiffVersions;
using Onboarding.Application.Screening.ExportVersion;
using Onboarding.Application.Screening.GetListDefinition;
using Onboarding.Application.Screening.GetListEntry;
using Onboarding.Application.Screening.ListLists;
using Onboarding.Application.Screening.ListVersions;
using Onboarding.Application.Screening.RefreshList;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Lists: who defines, changes and sees them, how versions replace each other, and how sources are fetched.</summary>
public class ListHandlerTests
{
    private readonly ListStage _stage = new();

    [Theory]
    [InlineData("un", null, "list_of_installation")]
    [InlineData("foreign", null, "list_key_taken")]
    [InlineData("own", "other", "list_of_other_account")]
    [InlineData("own", "bank", null)]
    [InlineData("own", null, null)]
    public async Task A_client_changes_the_lists_of_its_account(string key, string? account, string? code)
    {
        Func<Task> act = () => _stage.Define(key, FakeLists.Definition with { Name = "Other" }, account);

        if (code is null)
        {
            await act();
            (_stage.Own.Name, _stage.Trail.Account).Should().Be(("Other", ListStage.Bank));
        }
        else
        {
            (await Rejections.Codes(act)).Should().Equal(code);
            _stage.Lists.All.Should().OnlyContain(list => list.Name == "List");
        }
    }

    [Theory]
    [InlineData(false, null, "bank")]
    [InlineData(false, "other", "bank")]
    [InlineData(true, "other", "other")]
    [InlineData(true, null, null)]
    public async Task A_new_list_belongs_to_the_account_or_to_the_installation(bool isInstallation, string? named, string? owner)
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = isInstallation };

        var defined = await _stage.Define("new", FakeLists.Definition with { Source = ListStage.Source, Threshold = 0.8m, IsRequired = true }, named);

        (defined.IsNew, defined.List.Account, defined.List.State, defined.List.Version, defined.List.Threshold, defined.List.Required).Should()
            .Be((true, owner, "EMPTY", null, 0.8m, true));
        (defined.List.Source!.Url, defined.List.Source.More.Single(), defined.List.Source.EveryMinutes).Should()
            .Be(("https://a.example/x.csv", "https://a.example/y.csv", 60));
        _stage.Trail.Account.Should().Be(owner is null ? null : new AccountId(owner));
        _stage.Lists.All[^1].Key.Should().Be("new");
    }

    [Fact]
    public async Task An_administrator_of_the_installation_changes_every_list()
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };

        foreach (var key in new[] { "un", "own", "foreign" })
        {
            (await _stage.Define(key, FakeLists.Definition with { Name = "Other" })).IsNew.Should().BeFalse();
            await _stage.Retire(key);
            (await Rejections.Codes(() => _stage.Define(key, FakeLists.Definition))).Should().Equal("list_retired");
        }

        (await FluentActions.Awaiting(() => _stage.Define("un", FakeLists.Definition, "bank")).Should().ThrowAsync<RuleBroken>())
            .Which.Findings[0].Message.Should().Contain("the installation");
    }

    [Fact]
    public void All_defects_of_a_definition_are_reported() => new DefineListRules(new FakeListReader(), ListStage.Sources).Findings(
        new("A B", new() { Name = " ", Process = "MARS", Format = "pdf", Threshold = 0.5m, MaxAgeHours = 0, MinimumEntries = 0, MayShrinkBy = -1 }))
        .Select(finding => (finding.Code, finding.Path)).Should().Equal(
            ("invalid_key", ""), ("invalid_name", "/name"), ("invalid_process", "/process"), ("invalid_format", "/format"),
            ("invalid_threshold", "/threshold"), ("invalid_limit", "/maxAgeHours"), ("invalid_limit", "/minimumEntries"), ("invalid_limit",
                "/mayShrinkBy"));

    [Theory]
    [InlineData("a", true)]
    [InlineData("eu-2026_v.1", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("...", true)]
    [InlineData("Eu", false)]
    [InlineData("e/u", false)]
    [InlineData("ë", false)]
    public void A_key_has_small_letters_digits_and_three_signs(string key, bool isKey) => ScreeningList.IsKey(key).Should().Be(isKey);

    [Fact]
    public void A_key_and_each_limit_have_bounds()
    {
        (ScreeningList.IsKey(new string('a', 64)), ScreeningList.IsKey(new string('a', 65))).Should().Be((true, false));
        var at = FakeLists.Definition with
        {
            Name = new string('n', 200),
            Threshold = 0.55m,
            MaxAgeHours = 87_840,
            MinimumEntries = 100_000_000,
            MayShrinkBy = 100_000_000,
            Source = ListStage.Source with { EveryMinutes = 44_640 },
        };
        At(at).Should().BeEmpty();
        At(at with { Threshold = 1m, MaxAgeHours = 1, MinimumEntries = 1, MayShrinkBy = 0, Source = ListStage.Source with { EveryMinutes = 1 } })
            .Should().BeEmpty();
        At(at with { Name = new string('n', 201) }).Should().Equal("/name");
        At(at with { Name = "a\nb" }).Should().Equal("/name");
        At(at with { Threshold = 0.5499m }).Should().Equal("/threshold");
        At(at with { Threshold = 1.0001m }).Should().Equal("/threshold");
        At(at with { MaxAgeHours = 87_841 }).Should().Equal("/maxAgeHours");
        At(at with { MinimumEntries = 100_000_001 }).Should().Equal("/minimumEntries");
        At(at with { MayShrinkBy = 100_000_001 }).Should().Equal("/mayShrinkBy");
        At(at with { Source = ListStage.Source with { EveryMinutes = 0 } }).Should().Equal("/source/everyMinutes");
        At(at with { Source = ListStage.Source with { EveryMinutes = 44_641 } }).Should().Equal("/source/everyMinutes");
    }

    [Fact]
    public async Task A_client_does_not_see_the_lists_of_others_and_does_not_change_those_of_the_installation()
    {
        var (lists, caller) = (_stage.Lists, _stage.Caller);

        (await new ListListsHandler(lists, caller, _stage.Clock).Handle(new(), default)).Select(list => list.Key).Should().Equal("un", "own");
        (await new GetListDefinitionHandler(lists, caller).Handle(new("foreign"), default)).Should().BeNull();
        (await Rejections.Missing(() => _stage.Retire("foreign"))).Should().Be("List");
        (await Rejections.Missing(() => _stage.Retire("none"))).Should().Be("List");
        (await Rejections.Codes(() => _stage.Retire("un"))).Should().Equal("list_of_installation");
        (await Rejections.Codes(() => _stage.Import("un", 1))).Should().Equal("list_of_installation");
        foreach (var act in new Func<Task>[]
        {
            () => new ListVersionsHandler(lists, caller).Handle(new ListVersions("foreign"), default),
            () => new ListVersionsHandler(lists, caller).Handle(new GetListVersion("foreign", 1), default),
            () => new ExportVersionHandler(lists, caller).Handle(new("foreign", 1), default),
            () => new DiffVersionsHandler(lists, caller).Handle(new("foreign", 1, 1), default),
            () => new GetListEntryHandler(lists, caller).Handle(new("foreign", "e1", null), default),
        })
        {
            (await Rejections.Missing(act)).Should().Be("List");
        }

        (await new ListListsHandler(lists, caller with { SeesEveryAccount = true }, _stage.Clock).Handle(new(), default)).Should().HaveCount(3);
        (await new ListVersionsHandler(lists, caller).Handle(new ListVersions("un"), default)).Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Only_the_versions_that_a_list_had_are_found(int version, bool isFound)
    {
        foreach (var act in new Func<Task>[]
        {
            () => new ListVersionsHandler(_stage.Lists, _stage.Caller).Handle(new GetListVersion("own", version), default),
            () => new ExportVersionHandler(_stage.Lists, _stage.Caller).Handle(new("own", version), default),
            () => new DiffVersionsHandler(_stage.Lists, _stage.Caller).Handle(new("own", version, 1), default),
            () => new DiffVersionsHandler(_stage.Lists, _stage.Caller).Handle(new("own", 1, version), default),
        })
        {
            if (isFound)
            {
                await act();
            }
            else
            {
                (await Rejections.Missing(act)).Should().Be("Version");
            }
        }
    }

    [Fact]
    public async Task A_difference_names_the_entries_in_order_and_the_members_that_differ()
    {
        var entry = FakeIndex.Entry("c", "Ludmila Sorokina");
        _stage.Lists.Differing.AddRange(
        [
            ("z", null, entry), ("d", entry, null), ("b", null, entry), ("a", entry, null),
            ("y", entry, entry with { Type = NameType.Organisation, Names = [new("L. Sorokina")], BirthDates = [BirthPeriod.Year(1971)] }),
            ("x", entry, entry with { Countries = ["BY"], Gender = "F", Identifiers = [new("PASSPORT", "1", null)], Position = "MP",
                Remarks = "Seen." }),
        ]);

        var found = await new DiffVersionsHandler(_stage.Lists, _stage.Caller).Handle(new("own", 1, 1), default);

        found.Added.Should().Equal("b", "z");
        found.Removed.Should().Equal("a", "d");
        found.Changed.Select(one => one.Entry).Should().Equal("x", "y");
        found.Changed[0].Members.Should().Equal("countries", "gender", "identifiers", "position", "remarks");
        found.Changed[1].Members.Should().Equal("type", "names", "birthDates");
    }

    [Fact]
    public async Task An_entry_is_shown_as_a_version_has_it()
    {
        var index = new FakeIndex();
        var lists = new FakeLists(index);
        lists.Define("own", ListStage.Bank);
        index.Entries.Add(("own", FakeIndex.Entry("e9", "Ludmila Sorokina") with
        {
            Names = [new("Ludmila Sorokina"), new("Anna", IsWeak: true)],
            BirthDates = [BirthPeriod.Year(1971)],
            Countries = ["BY"],
            Gender = "F",
            Position = "MP",
            Remarks = "Seen.",
        }));

        var shown = await new GetListEntryHandler(lists, _stage.Caller).Handle(new("own", "e9", null), default);

        (shown.Entry, shown.Version, shown.Type, shown.BirthDates.Single(), shown.Countries.Single(), shown.Gender, shown.Position, shown.Remarks)
            .Should()
            .Be(("e9", 1, "INDIVIDUAL", "1971", "BY", "F", "MP", "Seen."));
        shown.Names.Select(name => (name.Text, name.Weak)).Should().Equal(("Ludmila Sorokina", false), ("Anna", true));
        (await Rejections.Missing(() => new GetListEntryHandler(lists, _stage.Caller).Handle(new("own", "e8", null), default))).Should().Be("Entry");
    }

    [Fact]
    public async Task A_version_may_not_be_too_small_or_lose_too_much_unless_the_request_accepts_it()
    {
        await _stage.Define("own", FakeLists.Definition with { MinimumEntries = 3, MayShrinkBy = 2 });

        (await Rejections.Codes(() => _stage.Import("own", 2))).Should().Equal("list_too_small");
        (await Rejections.Codes(() => _stage.Import("own", 0))).Should().Equal("list_unreadable");
        var first = await _stage.Import("own", 9);
        (first.IsNew, first.Version, first.Entries, first.Names, first.PublishedAt, first.Added, first.Changed, first.Removed).Should()
            .Be((true, 2, 9, 9, ListStage.Published, 9, 2, 1));
        (await Rejections.Codes(() => _stage.Import("own", 6))).Should().Equal("list_shrank");
        (await _stage.Import("own", 7)).Version.Should().Be(3);
        (await _stage.Import("own", 3, acceptsShrunk: true)).Version.Should().Be(4);
        _stage.Lists.Stored.Select(one => (one.Content.Entries.Count, one.ImportedBy)).Should().Equal((9, "ieva"), (7, "ieva"), (3, "ieva"));
        (_stage.Own.Entries, _stage.Trail.Account).Should().Be((3, ListStage.Bank));
    }

    [Fact]
    public async Task The_same_files_confirm_the_version_in_force()
    {
        await _stage.Import("own", 5);
        _stage.Clock.Advance(TimeSpan.FromHours(2));

        var again = await _stage.Import("own", 5);

        (again.IsNew, again.Version, again.Entries, again.Added, _stage.Own.ImportedAt, _stage.Lists.Stored.Count).Should()
            .Be((false, 2, 5, 0, _stage.Clock.Now, 1));
        await _stage.Retire("own");
        (await Rejections.Codes(() => _stage.Import("own", 5))).Should().Equal("list_retired");
        (await Rejections.Codes(() => _stage.Import("own", 6))).Should().Equal("list_retired");
    }

    [Fact]
    public async Task Files_that_were_read_in_another_format_are_not_used()
    {
        var upload = ListUpload.Read(_stage.Own, new FakeListReader(), [new("x.csv", new byte[4])]);
        await _stage.Define("own", FakeLists.Definition with { Format = "un-xml", Source = ListStage.Source });

        (await Rejections.Codes(() => _stage.Refresh(new(_stage.Own.Source!.Urls, 1, upload, [], null)))).Should().Equal("list_changed");
    }

    [Fact]
    public async Task A_refresh_replaces_or_confirms_the_version_and_remembers_the_tags()
    {
        var tag = new FetchTag("https://a.example/x.csv", "\"1\"", null);

        var first = await _stage.Refresh(_stage.Fetched(20, tag));
        (first.Imported!.Version, first.Failure, _stage.Own.Fetch!.Tags.Single()).Should().Be((2, null, tag));
        _stage.Lists.Stored[^1].ImportedBy.Should().Be("schedule");
        _stage.Trail.Details.Should().Be("""{"version":2}""");
        _stage.Clock.Advance(TimeSpan.FromHours(1));

        var same = (await _stage.Refresh(new(_stage.Own.Source!.Urls, 2, null, [tag], null))).Require();
        (same.IsNew, same.Version, same.Entries, _stage.Own.ImportedAt).Should().Be((false, 2, 20, _stage.Clock.Now));
    }

    [Fact]
    public async Task A_failed_refresh_leaves_the_version_and_shows_since_when_and_why()
    {
        var first = _stage.Clock.Now;
        var failed = await _stage.Refresh(new(_stage.Own.Source!.Urls, 1, null, [], "it answered 503"));
        failed.Invoking(one => one.Require()).Should().Throw<SourceUnreachable>().Which.Findings[0].Message.Should().Contain("it answered 503");
        _stage.Clock.Advance(TimeSpan.FromMinutes(15));
        var empty = await _stage.Refresh(_stage.Fetched(0));

        empty.Invoking(one => one.Require()).Should().Throw<UnusableContent>().Which.Findings[0].Code.Should().Be("list_unreadable");
        (_stage.Own.CurrentVersion, _stage.Own.Fetch!.FailedSince, _stage.Own.Fetch.AttemptedAt, _stage.Own.Fetch.FailureCode).Should()
            .Be((1, first, _stage.Clock.Now, "list_unreadable"));
        _stage.Trail.Details.Should().Be("""{"failure":"list_unreadable"}""");
        (await new ListProblemsHandler(_stage.Lists, _stage.Clock).Handle(new(), default)).Should()
            .Equal("the list of an account is not refreshed since 2026-05-06T07:08:09Z (list_unreadable)");
    }

    [Fact]
    public async Task A_fetched_list_may_lose_a_tenth_or_ten_entries_unless_its_definition_says_more()
    {
        await _stage.Refresh(_stage.Fetched(200));

        (await _stage.Refresh(_stage.Fetched(179))).Failure!.Code.Should().Be("list_shrank");
        (await _stage.Refresh(_stage.Fetched(180))).Failure.Should().BeNull();
        (await _stage.Refresh(_stage.Fetched(20), acceptsShrunk: true)).Failure.Should().BeNull();
        (await _stage.Refresh(_stage.Fetched(9))).Failure!.Code.Should().Be("list_shrank");
        (await _stage.Refresh(_stage.Fetched(10))).Failure.Should().BeNull();
    }

    [Fact]
    public async Task A_refresh_is_rejected_if_the_list_has_changed_meanwhile_or_has_no_source()
    {
        (await Rejections.Codes(() => _stage.Refresh(null))).Should().Equal("list_changed");
        (await Rejections.Codes(() => _stage.Refresh(_stage.Fetched(5) with { Urls = ["https://a.example/z.csv"] }))).Should().Equal("list_changed");
        (await Rejections.Codes(() => _stage.Refresh(new(_stage.Own.Source!.Urls, 0, null, [], null)))).Should().Equal("list_changed");
        (await Rejections.Codes(() => _stage.Refresh(_stage.Fetched(5), key: "un"))).Should().Equal("list_has_no_source");
        await _stage.Retire("own");
        (await Rejections.Codes(() => _stage.Refresh(_stage.Fetched(5)))).Should().Equal("list_retired");
        (await Rejections.Missing(() => _stage.Refresh(null, key: "foreign"))).Should().Be("List");
    }

    [Fact]
    public async Task A_fetch_reads_the_files_or_reports_why_it_could_not()
    {
        var source = new FakeSource();
        Task<FetchedList?> Fetch(string key) => new FetchListHandler(
            _stage.Lists, source, new FakeListReader(), _stage.Caller, NullLogger<FetchListHandler>.Instance).Handle(new(key), default);

        source.Answer = () => new([new("x.csv", new byte[4])], [new("https://a.example/x.csv", "\"2\"", null)]);
        var read = await Fetch("own");
        (read!.Version, read.Upload!.Content!.Entries.Count, read.Tags.Single().EntityTag, read.Failure).Should().Be((1, 4, "\"2\"", null));
        _stage.Own.NoteFetch([new("https://a.example/x.csv", "\"1\"", null)], _stage.Clock.Now, 9);
        source.Answer = () => null;
        (await Fetch("own")).Should().BeEquivalentTo(new
        {
            Upload = (ListUpload?)null,
            Failure = (string?)null,
            Tags = new[] { new { EntityTag = "\"1\"" } }
        });
        source.Answer = () => throw new ListSourceException("it answered 503");
        (await Fetch("own"))!.Failure.Should().Be("it answered 503");
        source.Answer = () => throw new FormatException("secret");
        (await Fetch("own"))!.Failure.Should().Be("an unexpected failure (FormatException)");
        (await Fetch("un")).Should().BeNull("it has no source");
        (await Fetch("foreign")).Should().BeNull();
        await _stage.Retire("own");
        (await Fetch("own")).Should().BeNull();
    }

    [Fact]
    public async Task Problems_name_only_the_lists_of_the_installation()
    {
        await _stage.Define("own", FakeLists.Definition with { IsRequired = true, MaxAgeHours = 1 });
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        await _stage.Define("un", FakeLists.Definition with { IsRequired = true, MaxAgeHours = 2 });
        await _stage.Define("eu", FakeLists.Definition with { IsRequired = true });
        Task<IReadOnlyList<string>> Problems() => new ListProblemsHandler(_stage.Lists, _stage.Clock).Handle(new(), default);

        (await Problems()).Should().Equal("the required list eu is EMPTY");
        _stage.Clock.Advance(TimeSpan.FromHours(2));
        (await Problems()).Should().Equal("the required list of an account is STALE", "the required list eu is EMPTY");
        _stage.Clock.Advance(TimeSpan.FromTicks(1));
        (await Problems()).Should()
            .Equal("the required list un is STALE", "the required list of an account is STALE", "the required list eu is EMPTY");
    }

    [Fact]
    public async Task A_list_is_shown_with_its_age_and_its_source()
    {
        await _stage.Define("own", FakeLists.Definition with
        {
            Threshold = 0.6543m,
            MaxAgeHours = 90,
            MinimumEntries = 1,
            MayShrinkBy = 4,
            Source = ListStage.Source,
        });
        _stage.Clock.Advance(TimeSpan.FromMinutes(90));
        await _stage.Refresh(new(_stage.Own.Source!.Urls, 1, null, [], "it answered 503"));

        var shown = ScreeningListItem.Of(_stage.Own, _stage.Clock.Now);
        var defined = await new GetListDefinitionHandler(_stage.Lists, _stage.Caller).Handle(new("own"), default);

        (shown.State, shown.Version, shown.AgeHours, shown.Threshold, shown.Source!.FailureCode, shown.Source.FailedSince).Should()
            .Be(("CURRENT", 1, 1.5, 0.6543m, "list_unreachable", _stage.Clock.Now));
        (defined!.Threshold, defined.MaxAgeHours, defined.MinimumEntries, defined.MayShrinkBy, defined.Process, defined.Format, defined.Name).Should()
            .Be((0.6543m, 90, 1, 4, "SANCTIONS", "core-csv", "List"));
        (defined.Source!.Url, defined.Source.More!.Single(), defined.Source.EveryMinutes).Should()
            .Be((ListStage.Source.Url, ListStage.Source.More!.Single(), 60));
    }

    [Fact]
    public async Task Another_source_or_format_is_fetched_at_once()
    {
        await _stage.Refresh(_stage.Fetched(20, new FetchTag("https://a.example/x.csv", "\"1\"", null)));
        await _stage.Define("own", FakeLists.Definition with { Name = "Other", Source = ListStage.Source with { EveryMinutes = 30 } });
        _stage.Own.Fetch.Should().NotBeNull("only its name and schedule differ");

        await _stage.Define("own", FakeLists.Definition with { Source = ListStage.Source with { More = [] } });

        _stage.Own.Fetch.Should().BeNull();
    }

    private static IEnumerable<string> At(ListDefinition definition) =>
        definition.Findings(FakeListReader.AllFormats, ListStage.Sources).Select(finding => finding.Path);

    private sealed class FakeSource : IListSourceClient
    {
        public Func<FetchedFiles?> Answer { get; set; } = () => null;

        public Task<FetchedFiles?> Fetch(IReadOnlyList<string> urls, IReadOnlyList<FetchTag> tags, CancellationToken cancellationToken)
        {
            urls.Should().Equal("https://a.example/x.csv", "https://a.example/y.csv");
            return Task.FromResult(Answer());
        }
    }
}
