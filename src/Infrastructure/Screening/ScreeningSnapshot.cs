using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Screening.Persistence;

namespace Onboarding.Infrastructure.Screening;

/// <summary>
/// The lists in force in memory. A new snapshot is prepared beside the one in use and replaces it as a whole. A list that has not changed is not read
/// again.
/// </summary>
internal sealed class ScreeningSnapshot(IMatchPolicies policies) : Snapshot, IScreeningIndex, IDatabaseStart
{
    private readonly NameParser _parser = new(new AsciiTransliterator());
    private Dictionary<(string List, int Version, string? Sha256), NameIndex> _indexes = [];
    private volatile ScreeningState? _current;
    private long _revision;

    public override string Contents => "screening lists";

    /// <summary>The number of changes of lists that this instance has loaded: versions, definitions, ages, retirements.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    public ScreeningState Current => All.For(AccountId.None, policies.Shipped);

    private ScreeningState All => _current ?? throw new InvalidOperationException("The screening lists are not loaded yet.");

    public ScreeningState For(AccountId account) => All.For(account, policies.Current(account));

    public Task Start(OnboardingDbContext db, CancellationToken cancellationToken) => Refresh(db, cancellationToken);

    // A version must be in use within two seconds, and loading it takes a part of them.
    public override TimeSpan Period => TimeSpan.FromMilliseconds(500);

    /// <summary>Summarises all lists. The change number of each list only rises, so the order of commits does not matter.</summary>
    public override IQueryable<DataState> State(OnboardingDbContext db) => db.Set<ScreeningList>().GroupBy(_ => 1).Select(all => new DataState
    {
        Count = all.Count(),
        Live = 0,
        High = all.Sum(list => list.ChangedNumber / DataState.Part),
        Low = all.Sum(list => list.ChangedNumber % DataState.Part),
    });

    protected override async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var lists = (await db.Set<ScreeningList>().AsNoTracking().Where(list => list.RetiredAt == null).ToListAsync(cancellationToken)).OrderBy(
            list => list.Key, StringComparer.Ordinal).ToList();
        var inForce = lists.Select(list => new ListInForce(list.Key, list.Process, list.IsRequired, list.Threshold, list.CurrentVersion, list.Sha256,
            list.MaxAgeHours is { } hours ? list.ImportedAt?.AddHours(hours) : null)
        {
            Account = list.Account,
            OwnThreshold = list.Threshold,
        }).ToList();
        if (_current is { } current && current.Lists.Select(Content).SequenceEqual(inForce.Select(Content)))
        {
            // Only definitions have changed.
            _current = current with { Lists = inForce };
            Interlocked.Increment(ref _revision);
            return;
        }

        var indexes = new Dictionary<(string List, int Version, string? Sha256), NameIndex>();
        foreach (var list in inForce)
        {
            indexes[Content(list)] = _indexes.GetValueOrDefault(Content(list)) ?? await Index(db, list, cancellationToken);
        }

        _current = new ScreeningState(inForce, NameIndex.Join(indexes.Values, MatchPolicy.Default), MatchPolicy.Default, _parser);
        _indexes = indexes;
        Interlocked.Increment(ref _revision);
    }

    private async Task<NameIndex> Index(OnboardingDbContext db, ListInForce list, CancellationToken cancellationToken)
    {
        var entries = new List<IndexedEntry>();

        // As of this version: another one may have come since the list was read.
        await foreach (var document in db.Set<ListEntryRow>().AsNoTracking()
            .Where(entry => entry.ListKey == list.Key && entry.FromVersion <= list.Version
                && (entry.ToVersion == null || entry.ToVersion > list.Version))
            .OrderBy(entry => entry.EntryId).Select(entry => entry.Document).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            entries.Add(new IndexedEntry(list.Key, list.Version, ListDocuments.Read(document)));
        }

        return NameIndex.Build(entries, _parser, MatchPolicy.Default);
    }

    private static (string List, int Version, string? Sha256) Content(ListInForce list) => (list.Key, list.Version, list.Sha256);
}
