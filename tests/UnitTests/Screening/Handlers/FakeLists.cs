using Onboarding.Application.Screening;
using Onboarding.Application.Screening.ListVersions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Stored lists and their versions, in memory.</summary>
internal sealed class FakeLists(FakeIndex? index = null) : IScreeningLists, IScreeningListReads
{
    public List<ScreeningList> All { get; } = [];

    /// <summary>The contents that were stored, in order, with the version that each became.</summary>
    public List<(string List, ListContent Content, string ImportedBy)> Stored { get; } = [];

    /// <summary>The entries that differ between two versions.</summary>
    public List<(string Entry, ListedEntry? Before, ListedEntry? After)> Differing { get; } = [];

    public Task<ScreeningList?> Find(string key, CancellationToken cancellationToken) => Task.FromResult(All.Find(list => list.Key == key));

    public void Add(ScreeningList list) => All.Add(list);

    public Task<ListChanges> Store(
        ScreeningList list, ListContent content, IReadOnlyList<ListFile> files, string sha256, string importedBy, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        Stored.Add((list.Key, content, importedBy));
        return Task.FromResult(new ListChanges(content.Entries.Count, 2, 1));
    }

    public Task<IReadOnlyList<ScreeningList>> Lists(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ScreeningList>>([.. All.Where(list => list.RetiredAt is null)]);

    public Task<ScreeningList?> List(string key, CancellationToken cancellationToken) => Find(key, cancellationToken);

    public Task<IReadOnlyList<ListVersionItem>> Versions(string key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ListVersionItem>>(
        [
            .. Enumerable.Range(1, All.Find(list => list.Key == key)!.CurrentVersion)
                .Select(version => new ListVersionItem(version, $"hash {version}", null, default, null, "ieva", 1, 1, 1, 0, 0, [])),
        ]);

    public Task<IReadOnlyList<(string Entry, ListedEntry? Before, ListedEntry? After)>> Differences(
        string key, int before, int after, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string, ListedEntry?, ListedEntry?)>>(Differing);

    public Task<ListedEntry?> Entry(string key, string entry, int version, CancellationToken cancellationToken) =>
        Task.FromResult(index?.Entries.Find(one => one.List == key && one.Entry.Id == entry).Entry);

    public Task<IReadOnlyList<ListFile>> Files(string key, int version, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ListFile>>([new($"{key}-{version}.csv", [1])]);

    /// <summary>Adds a list with a version of one entry.</summary>
    public ScreeningList Define(string key, AccountId account, ListDefinition? definition = null)
    {
        var list = ScreeningList.Register(account, key, definition ?? Definition, FakeListReader.AllFormats, ListStage.Sources, 1);
        list.Replace("hash", 1, 1, null, null, ListStage.Now, 2);
        All.Add(list);
        return list;
    }

    public static ListDefinition Definition => new() { Name = "List", Process = "SANCTIONS", Format = "core-csv" };
}

/// <summary>Reads each file as the entries that its bytes count; a file of no byte is unreadable.</summary>
internal sealed class FakeListReader : IListReader
{
    public static readonly string[] AllFormats = ["core-csv", "un-xml"];

    public IReadOnlyCollection<string> Formats => AllFormats;

    public ListContent Read(string format, IReadOnlyList<ListFile> files) => files[0].Content.Length == 0
        ? throw new ListFormatException("it is empty.")
        : new([.. files[0].Content.Select((_, at) => FakeIndex.Entry($"e{at}", "Ludmila Sorokina"))], ListStage.Published, []);
}
