using Onboarding.Application.Screening;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.ImportListVersion;
using Onboarding.Application.Screening.RefreshList;
using Onboarding.Application.Screening.RetireList;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>A list of the installation, one of an account, one of another account, and the handlers that change them.</summary>
internal sealed class ListStage
{
    public static readonly DateTimeOffset Now = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
    public static readonly DateTimeOffset Published = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly AllowedSources Sources = new([]);
    public static readonly AccountId Bank = new("bank");
    public static readonly ListSourceDefinition Source = new("https://a.example/x.csv", ["https://a.example/y.csv"], 60);

    public ListStage()
    {
        Lists.Define("un", AccountId.None);
        Own = Lists.Define("own", Bank, FakeLists.Definition with { Source = Source });
        Lists.Define("foreign", new("other"));
    }

    public FakeLists Lists { get; } = new();

    public ScreeningList Own { get; }

    public FakeCaller Caller { get; set; } = new() { Account = Bank, Name = "ieva" };

    public FakeTrail Trail { get; } = new();

    public FixedClock Clock { get; } = new(Now);

    public FakeSequence Numbers { get; } = new();

    private ListVersionWriter Writer => new(Lists, Numbers, Clock);

    public Task<DefinedList> Define(string key, ListDefinition definition, string? account = null) =>
        new DefineListHandler(Lists, new FakeListReader(), Sources, Caller, Trail, Numbers, Clock).Handle(new(key, definition, account), default);

    public Task Retire(string key) => new RetireListHandler(Lists, Caller, Trail, Numbers, Clock).Handle(new(key), default);

    public async Task<ImportedListVersion> Import(string key, int entries, bool acceptsShrunk = false)
    {
        var upload = await new ReadListFilesHandler(Lists, new FakeListReader(), Caller).Handle(new(key, [new("x.csv", new byte[entries])]), default);
        return await new ImportListVersionHandler(Lists, Writer, Caller, Trail).Handle(new(key, upload, acceptsShrunk), default);
    }

    public Task<RefreshedList> Refresh(FetchedList? fetched, bool acceptsShrunk = false, string key = "own") =>
        new RefreshListHandler(Lists, Writer, Trail, Numbers, Caller, Clock).Handle(new(key, fetched, acceptsShrunk, ListRefresh.Schedule), default);

    /// <summary>The result of a fetch that the handler of the fetch would return.</summary>
    public FetchedList Fetched(int entries, params FetchTag[] tags) => new(
        Own.Source!.Urls, Own.CurrentVersion, ListUpload.Read(Own, new FakeListReader(), [new("x.csv", new byte[entries])]), tags, null);
}
